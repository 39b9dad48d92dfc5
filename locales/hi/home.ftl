# पहला पेज।

home-find = नंबर खोजें
home-campaign = इस दिन के बारे में
home-about-me = यह मेरे बारे में है
home-about-someone = यह किसी और के बारे में है
home-near = क्या आप यहाँ हैं?
home-find-another = दूसरा देश खोजें
