# पहला पेज।

home-find = नंबर खोजें
home-campaign = इस दिन के बारे में
home-about-me = मुझे मदद चाहिए
home-about-someone = मुझे किसी और की चिंता है
home-near = क्या आप इस देश में हैं?
home-find-another = दूसरा देश खोजें
