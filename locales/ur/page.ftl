# Words around the text of a page, and pages that have no text of their own.

page-contents = اس صفحے پر
page-sources = ذرائع
page-source-read = { $date } کو پڑھا گیا
page-language = زبان
page-moved = اس صفحے کا پتا بدل گیا ہے۔
page-moved-go = صفحے پر جائیں
page-missing-title = نہیں ملا
page-missing = یہ صفحہ یہاں نہیں ہے۔
page-missing-say = ہو سکتا ہے پتا پرانا ہو یا غلط لکھا گیا ہو۔ نمبر اب بھی یہاں ہیں۔
page-missing-home = پہلا صفحہ
