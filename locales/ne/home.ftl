# पहिलो पेज।

home-find = नम्बर खोज्ने
home-campaign = यो दिनबारे
home-about-me = मलाई मद्दत चाहियो
home-about-someone = मलाई अरू कसैको चिन्ता छ
home-near = तपाईं यो देशमा हुनुहुन्छ?
home-find-another = अर्को देश खोज्ने
