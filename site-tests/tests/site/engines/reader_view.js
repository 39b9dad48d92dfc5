// Runs the reader view of Mozilla. In: a page. Out: the title and the text that a reader view shows, as JSON.
const { Readability } = require(`${process.env.READABILITY}/@mozilla/readability`);
const { JSDOM } = require(`${process.env.READABILITY}/jsdom`);
const page = require('fs').readFileSync(0, 'utf8');
const { document } = new JSDOM(page, { url: 'http://127.0.0.1/' }).window;
const { title, textContent } = new Readability(document).parse();
console.log(JSON.stringify({ title, textContent }));
