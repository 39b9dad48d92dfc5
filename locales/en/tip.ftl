# The tip form, the replies to it, and the page that stands in its place.
#
# Who reads this: a person in danger, or a witness, perhaps watched. Keep every
# sentence short and plain. Do not promise secrecy. Do not thank before the
# message has arrived. Titles that show in the browser stay neutral.
#
# Each message is one whole sentence, or one label. Templates add no full stop,
# no colon and no space.

## The page with the form

# First words of the box above the form, bold. Warns before the first question.
write-before = Before you write

# Label in the box. The next message is its text.
write-danger = In danger now?
write-danger-text = This is not an emergency service. Call the emergency number of the country you are in.

# Label in the box. Its text is one message `tip-readers-…` and one `tip-reading-…`.
write-readers = Who reads it

# Label in the box.
write-countries = In which countries they can help

# $countries: names of countries, as a list in the reader's language, nominative.
# The names stand after a colon so that they need no case and no article.
write-countries-text = They can help only in these countries: { $countries }.
write-countries-else = For another country, call the help line there.

# Link to the list of numbers, after the sentence above.
write-countries-link = Numbers for other countries

# Label in the box.
write-passed-on = Do they tell the police?
write-passed-on-text = They may have to report danger to a child or to someone’s life. Then they may tell the police or other offices without asking you.

# Stands before a list of things that the readers must report, where it is known.
write-passed-on-list = They must report these things:

# Shown where it is not known what the readers must report.
write-passed-on-unknown = We could not find out what other things they must report. You can call first and ask.

# Label in the box.
write-cannot = What this form cannot do
write-cannot-answer = Nobody can answer you on this page. You get a code that you can say when you call. If you give a phone number or an address, the people who read your message will know it.
write-cannot-hide = It cannot hide that you were on this site. If someone checks this phone or computer, use another one.

# Link to the page about staying safe.
write-cannot-link = How to stay safe
write-no-name = You do not have to give your name.

# Above the questions: only one of them is required.
write-one-required = Only the first question needs an answer.

# Small label beside the one question that needs an answer.
write-required = needs an answer

# The last choice of each question with one answer, chosen until the person chooses another.
write-no-answer = No answer

# Opens the other questions, which stand below the first.
write-more = More, if you want

# Under a text field, while one types. $count is a number.
write-left = Characters left: { $count }
write-over = Too long. Characters too many: { $count }

# Under a question where more than one choice fits.
write-several = Choose all that fit.

# Under a text field. $max: the number of characters, already formatted.
write-max = At most { $max } characters.

# Label of a trap for robots. People do not see the field; a screen reader may read it.
write-trap = Leave this field empty

# Beside the button. “Send” is the word on the button: use the same word.
write-nothing-leaves = Nothing leaves this page until you press “Send”.

# Beside the button. How the message is protected, as long as script does not run or has not shown that it can seal.
# It must be true and not sound like secrecy: until the server locks it, the server can read it.
# “Lock” means: close so that only those who read the messages can open it. Use the same word as in the page “Privacy”.
write-way-plain = Our server locks your message when it arrives. Before that, the server could read it. After that, only the people who read the messages can open it.

# In its place, once the script of the page has shown that this device can seal.
write-way-sealed = This device locks your message before it is sent. Only the people who read the messages can open it. Our server cannot.

# Beside the button: what people ask themselves before they send. Questions with their answers.
write-known = Will they know it was me?
write-known-answer = We do not ask your name, and we keep no address. But your words may show who you are. Leave out what only you can know.
write-come = Will the police come?
write-come-answer = The top of this page says who reads your message, and what they may have to tell the police.
write-wrong = What if I am wrong?
write-wrong-answer = Write what you saw. Say what you are not sure of. Nobody asks you to prove it.

# The answer says how often they read new messages.
write-soon = How soon does someone read it?

# Seen where the page is shown without its styles, as in a copy that was saved. The address of the page stands after it.
write-saved-copy = If you opened this page from a file, nothing can be sent from it. The page itself is here:

# While it is on its way, below the button. Usually one or two seconds.
write-sending = Sending. Please wait.

# The button.
write-send = Send

# After “Send” is pressed, with script: the person sees once more what they wrote, each question with its answer.
# Heading above the answers. Nothing has been sent yet.
review-heading = Is this what you want to send?

# The two buttons below the answers. The first sends the message. The second leads back to the form. Both short.
review-send = Send this
review-change = Change it

# Beside the form: the way to a number. Heading.
write-or-call = Or call

## Who reads, and how often: one message for each word of site.toml

# Whole sentences. They stand one after the other in the box.
tip-readers-hotline-operators = Only the people who answer the help line can open it.
tip-readers-organisation = Only trained staff of an organisation can open it. They are not the police.
tip-readers-state-office = Only staff of a state office can open it.
tip-readers-police = The police read it.
tip-reading-several-times-a-day = They read new messages several times a day.
tip-reading-daily = They read new messages once a day.
tip-reading-weekdays = They read new messages from Monday to Friday.
tip-reading-weekly = They read new messages once a week.

## The questions: tip-<id>, and tip-<id>-<choice> for each choice
## .hint stands under the question. .when stands above a question that depends on another.

# The one required question, a large text field.
tip-what = What happened?
    .hint = Any language is fine. You can leave out names. What helps: what you saw, where, when, how many people, the number of a car. Do not go and look for more.
tip-who = What is your message about?
tip-who-me = Me
tip-who-someone = Someone I know
tip-who-saw = Something I saw or heard

# Asked only if the answer above is “Me”.
tip-safe = Are you safe where you are?
    .when = Only if it is about you
tip-safe-yes = Yes

# .danger is shown at once where somebody chooses this. After it stand the sentence about danger and the link “Leave site”.
tip-safe-no = No
    .danger = If someone may look at this screen, stop here. You can leave this site and write later, from a safer place.
tip-safe-unsure = I do not know

# Several choices can be true. `leave` means: nobody may go out or away.
tip-there = What is happening there?
tip-there-papers = Someone keeps passports or other papers
tip-there-pay = Someone keeps the pay
tip-there-leave = People cannot leave
tip-there-threats = Someone threatens or hits people

# Neutral words, no legal terms; not all of it is work. `land` is farm work, forest or fishing.
# `site` is a building site, a factory or a workshop.
tip-work = What are people made to do there?
tip-work-home = Work in someone’s home
tip-work-land = Farm, forest or fishing
tip-work-site = Building site, factory or workshop

# Someone serves or cleans for customers. `crime` is any crime, also fraud on the internet. `marry`: forced marriage.
tip-work-service = Hotel, restaurant, shop or cleaning
tip-work-crime = Crimes, or online scams
tip-work-marry = Marry
tip-work-sex = Sex, or sexual pictures
tip-work-begging = Begging
tip-work-other = Other

# One line of text.
tip-where = Where is it?
    .hint = A country, a town, a street, or a sign on the building. What you know is enough.
tip-time = When does it happen?
tip-time-now = It is happening now
tip-time-before = It is over
tip-time-soon = It may happen soon
tip-child = Is anyone there under 18?
tip-child-yes = Yes
tip-child-no = No
tip-child-unsure = I do not know

# They would write to or call the person who fills in the form. “No” stands first. The readers are not always a help line.
tip-contact = May the people who read this contact you?
tip-contact-no = No
tip-contact-yes = Yes

# One line of text. Asked only if the answer above is “Yes”.
tip-how = How can they contact you safely?
    .when = Only if you want them to contact you
    .hint = A number or an address that only you use, and a safe time.

## The page in place of the form, where nobody reads

# Heading.
no-form-heading = You cannot send a message here
no-form-text = This site has no form, because nobody here would read your message.
no-form-why = A form that nobody reads would be a false promise.
no-form-call = You can call the help line for the country you are in.

# Link to the list of numbers.
no-form-link = Find a number

## The reply when something is missing or too long

# Shown in the browser's title and history: neutral, and not the same as the next titles.
look-again-title = Look again

# Heading of the box at the top. It has the focus.
look-again-heading = Please look again
look-again-text = Nothing has been sent. Your words are still here.

# Link in the box to the question. $question: the question, for example “What happened?”.
problem-missing-link = Needs an answer: { $question }
problem-too-long-link = Too long: { $question }

# Beside the question.
problem-missing = This question needs an answer. A few words are enough.

# Beside the question. $max: the number of characters, already formatted.
problem-too-long = This answer is too long. At most { $max } characters fit.

## The reply when the message has arrived

# Shown in the browser's title and history: neutral, nothing about a message.
sent-title = Arrived

# Heading. True only because the queue already has the message.
sent-heading = Your message has arrived.

# After it stand one `tip-readers-…` and one `tip-reading-…` sentence.

# Label above twelve digits in three groups. Nobody calls the person back.
sent-code = Your code
sent-code-use = Call the help line named below and say this code. Then they can find your message.
sent-code-no-name = You do not have to give your name. The code does not show who you are.

# Button below the code, where the device can copy. Short.
sent-copy = Copy the code

# Stands beside the button once the code has been copied.
sent-copied = Copied

# Stands there when the device did not copy it.
sent-not-copied = It could not be copied. Please write it down.

# Below the button. “Paste”: the next person puts what was copied into a text.
sent-copy-shared = If you copy it, anyone who uses this phone or computer can paste it and see it.

# Notice below the code, bold.
sent-not-again = This page will not open again.
sent-keep = Learn the code by heart, or write it down where nobody looks. A photo of it stays on your phone.
sent-found = Someone who finds the code can learn that you wrote.

# $line: the name of the line, in its own language, nominative, after a colon.
sent-line = This help line knows your code: { $line }
sent-line-only = No other help line knows it.

# Heading above the number of that line.
sent-call = Call with your code

# In place of the sentences about the line, when nobody reads (demonstration).
sent-demonstration = Demonstration: nobody reads this. No help line knows this code.

# Last part of the page, heading and text. The next message is the link.
sent-done = Finished here?
sent-done-text = Leaving this page does not delete your history.
sent-done-link = How to stay safe

## When the device cannot lock the message

# Heading of the box above the button. It has the focus. After it stands `look-again-text`, then the next message.
# The person may be afraid: it is not their mistake, and nothing is lost.
cannot-seal-heading = This device could not lock your message.
cannot-seal-why = Some older phones and browsers cannot do it. Sometimes it works the second time.

# The choice. Then two buttons: `not-sent-again` (try again), and the one below. Then a link to the number.
cannot-seal-choice = You can still send it. Then our server locks it when it arrives. Before that, the server could read it.

# Button: sends it as a page without script does. Short.
cannot-seal-send = Send without this lock

## The reply when the message could not be sent

# Shown in the browser's title and history: neutral.
not-sent-title = Not sent

# Heading.
not-sent-heading = We could not send this.

# The queue did not answer. Very rarely it has the message all the same, so do not
# write that it has none.
not-sent-what = Our message box is not answering. We do not know if your message arrived.
not-sent-kept = Your words are still here, on this page only.
not-sent-again-text = You can try again now, or later. You can also copy your words.

# The button that sends the same words once more.
not-sent-again = Try again

# Heading above the numbers.
not-sent-call = Call instead
not-sent-call-text = If it cannot wait, call a help line.

## Demonstration: a form that nobody reads, in `fanal serve`

# One line under the name of the site, on every page that leads to the form. First words bold.
demonstration = Demonstration: nobody reads this.
demonstration-text = Do not write anything real here.

# In the box “Before you write”, after the names of the countries in which the readers can help.
demonstration-countries = In this demonstration they are only an example.

# In the box “Before you write”, in place of the `tip-readers-…` and `tip-reading-…` sentences.
demonstration-readers = Nobody reads it. It only shows how a form works.

## The page at the address of the replies, when it is opened without the form

# It stands there in every language at once. Neutral: whoever sees it learns nothing.
# People can also reach it when what they sent was refused, so it names the code.
empty-title = Page
empty-text = This page cannot be opened by itself.
empty-hint = If you saw no code, nothing arrived.

# Link to the first page of the site.
empty-link = Choose a language
