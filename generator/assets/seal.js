// The browser's own seal: turns the answers into 22,757 bytes that only the readers can open. What the bytes are is drawn
// in tip-function/core/src/seal/browser.rs. HPKE (RFC 9180: base mode, P-256, HKDF-SHA256, AES-256-GCM) on WebCrypto alone, so there is
// no code of others in it. Nothing here touches the network or keeps anything. `write.js` loads it after the page and is
// handed `seal`; the tests import the rest.

const VERSION = 1;
const SLOTS = 20;
const SLOT_BYTES = 113;
const PADDED_BYTES = 20480;
const KEM = 16;
const KDF = 1;
const AES_256_GCM = 2;
const utf8 = new TextEncoder();
const EMPTY = new Uint8Array(0);

export const INFO = utf8.encode('fanal browser seal 1');

function join(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const two = (number) => new Uint8Array([number >> 8, number & 255]);

async function hmac(key, data) {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, data));
}

// LabeledExtract and LabeledExpand of section 4. An empty salt is as many zeros as the hash is long; one block is enough.
function extract(suite, salt, label, input) {
  return hmac(salt.length ? salt : new Uint8Array(32), join(utf8.encode('HPKE-v1'), suite, utf8.encode(label), input));
}

async function expand(suite, secret, label, info, length) {
  const labeled = join(two(length), utf8.encode('HPKE-v1'), suite, utf8.encode(label), info);
  return (await hmac(secret, join(labeled, new Uint8Array([1])))).slice(0, length);
}

// Encap of section 4.1. `pair` is a key pair used this once, `recipient` 65 bytes.
export async function encapsulate(recipient, pair) {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('raw', recipient, curve, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: key }, pair.privateKey, 256);
  const enc = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const suite = join(utf8.encode('KEM'), two(KEM));
  const extracted = await extract(suite, EMPTY, 'eae_prk', new Uint8Array(shared));
  return { enc, secret: await expand(suite, extracted, 'shared_secret', join(enc, recipient), 32) };
}

// KeySchedule of section 5.1 in base mode. `aead` is 1 for AES-128-GCM, with which the RFC prints its example, or 2.
export async function schedule(secret, info, aead) {
  const suite = join(utf8.encode('HPKE'), two(KEM), two(KDF), two(aead));
  const context = join(
    new Uint8Array([0]),
    await extract(suite, EMPTY, 'psk_id_hash', EMPTY),
    await extract(suite, EMPTY, 'info_hash', info),
  );
  const root = await extract(suite, secret, 'secret', EMPTY);
  return {
    context,
    root,
    key: await expand(suite, root, 'key', context, 16 * aead),
    nonce: await expand(suite, root, 'base_nonce', context, 12),
  };
}

export async function encrypt(key, nonce, data, additionalData) {
  const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData }, imported, data));
}

async function wrap(contentKey, recipient) {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const { enc, secret } = await encapsulate(recipient, pair);
  const { key, nonce } = await schedule(secret, INFO, AES_256_GCM);
  return join(enc, await encrypt(key, nonce, contentKey, EMPTY));
}

// As the function cleans what it reads: CR LF and CR become LF, other controls their pictures, half a character becomes U+FFFD.
export function clean(text) {
  const whole = new TextDecoder().decode(utf8.encode(text)).replace(/\r\n?/g, '\n');
  return whole.replace(/[\0-\x08\x0b-\x1f\x7f]/g, (sign) => String.fromCharCode(sign === '\x7f' ? 0x2421 : 0x2400 + sign.charCodeAt(0)));
}

// `[{question, answer}]`, the answer a text or a list of choices, with its length before and zeros after.
export function pad(answers) {
  const tidy = answers.map(({ question, answer }) => ({ question, answer: typeof answer === 'string' ? clean(answer) : answer }));
  const json = utf8.encode(JSON.stringify(tidy));
  const padded = new Uint8Array(PADDED_BYTES);
  new DataView(padded.buffer).setUint32(0, json.length);
  padded.set(json, 4);
  return padded;
}

export function fromBase64url(text) {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
}

export function toBase64url(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

// The field `sealed` of the post, of one length whatever is in it. Throws rather than give anything less.
export async function seal(answers, keys) {
  if (!keys.length || keys.length > SLOTS) throw new Error('no readers');
  const contentKey = crypto.getRandomValues(new Uint8Array(32));
  const slots = await Promise.all(keys.map((key) => wrap(contentKey, fromBase64url(key))));
  const empty = new Uint8Array((SLOTS - slots.length) * SLOT_BYTES);
  const head = join(new Uint8Array([VERSION]), ...slots, empty);
  const content = await encrypt(contentKey, new Uint8Array(12), pad(answers), head);
  return toBase64url(join(head, content));
}

const form = document.querySelector('form[data-keys]');
if (form) form.dispatchEvent(new CustomEvent('seal', { detail: seal }));
