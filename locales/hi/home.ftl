# पहला पेज।

home-find = नंबर खोजें
home-campaign = इस दिन के बारे में
