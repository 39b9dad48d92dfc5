// Runs Siteimprove's rules. In, as lines of JSON: an object with the name of a page and its document, as `native.js` wrote it in the
// browser. Out, as lines of JSON: the name of the page, the rule, what the rule says, and the element.
import { createInterface } from 'node:readline';

const load = (name) => import(`${process.env.ALFA}/alfa-${name}/dist/index.js`);
const [{ Audit, Outcome }, { Rules }, { Page }, { Node }, { Device, Display, Viewport }, { Request, Response }] =
  await Promise.all(['act', 'rules', 'web', 'dom', 'device', 'http'].map(load));
const phone = Device.of(Device.Type.Screen, Viewport.of(360, 740, Viewport.Orientation.Portrait), Display.of(1));

function saying(outcome) {
  return [...outcome.expectations].flatMap(([, result]) =>
    [...result].filter((one) => one.isErr?.()).map((one) => one.getErr().getUnsafe().message)).join('; ');
}

function html(target) {
  // A node is iterable too, over its descendants; a group is only iterable.
  const first = target.type ? target : [...target][0];
  const shown = first.type === 'attribute' ? first.owner.getUnsafe() : first.type === 'text' ? first.parent().getUnsafe() : first;
  return String(shown).replace(/\s+/g, ' ').slice(0, 200);
}

for await (const line of createInterface({ input: process.stdin })) {
  const { name, document } = JSON.parse(line);
  const page = Page.of(Request.empty(), Response.empty(), Node.from(document, phone), phone);
  for (const outcome of await Audit.of(page, Rules.values()).evaluate()) {
    if (!Outcome.isFailed(outcome)) continue;
    const rule = outcome.rule.uri.split('/').pop();
    console.log(JSON.stringify({ page: name, rule, says: saying(outcome), html: html(outcome.target) }));
  }
}
