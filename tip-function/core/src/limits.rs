//! Sizes and counts that several modules keep to. A size that follows from others is computed from them.
//!
//! The order is that of a tip on its way: the post, the browser's seal, the message, the function's
//! seal, the envelope.

/// Longest body of a post, in bytes, after transport encoding is undone.
pub const BODY_BYTES_MAX: usize = 64 * 1024;

/// Most name and value pairs in a body.
pub const PAIRS_MAX: usize = 32;

/// Most recipients of one seal: more would not fit into an envelope.
pub const RECIPIENTS_MAX: usize = 20;

/// Bytes of the length that both seals write before their content: a big-endian `u32`.
pub const LENGTH_BYTES: usize = 4;

/// Bytes of an uncompressed point of P-256.
pub const POINT_BYTES: usize = 65;

/// Bytes of the content key of a browser's seal.
pub const KEY_BYTES: usize = 32;

/// Bytes that AES-GCM adds to each ciphertext.
pub const TAG_BYTES: usize = 16;

/// Bytes of one recipient's slot in a browser's seal: a point, and the sealed content key.
pub const SLOT_BYTES: usize = POINT_BYTES + KEY_BYTES + TAG_BYTES;

/// Bytes of a browser's seal before the encrypted answers: the version and all slots.
pub const BROWSER_HEAD_BYTES: usize = 1 + RECIPIENTS_MAX * SLOT_BYTES;

/// Bytes inside a browser's seal: the length of the answers, the answers and the padding.
pub const BROWSER_PADDED_BYTES: usize = 20_480;

/// Longest JSON of the answers inside a browser's seal, in bytes. A form whose answers could be longer is
/// refused.
pub const BROWSER_ANSWERS_BYTES_MAX: usize = BROWSER_PADDED_BYTES - LENGTH_BYTES;

/// Bytes of every browser's seal.
pub const BROWSER_SEAL_BYTES: usize = BROWSER_HEAD_BYTES + BROWSER_PADDED_BYTES + TAG_BYTES;

/// Characters of a browser's seal as base64url without padding.
pub const BROWSER_SEAL_CHARACTERS: usize = (BROWSER_SEAL_BYTES * 4).div_ceil(3);

/// Upper bound of a message without its answers and questions, in bytes of JSON.
pub const MESSAGE_OVERHEAD_BYTES: usize = 256;

/// Upper bound of what an answer adds to its id and its text or choices, in bytes of JSON.
pub const ANSWER_OVERHEAD_BYTES: usize = 32;

/// Bytes inside the function's seal, padding included.
pub const PADDED_BYTES: usize = 32_768;

/// Longest cleartext of the function's seal, in bytes.
pub const TEXT_BYTES_MAX: usize = PADDED_BYTES - LENGTH_BYTES;

/// Longest questions that a message with a browser's seal has room for, in bytes of JSON.
pub const QUESTIONS_BYTES_MAX: usize =
    TEXT_BYTES_MAX - MESSAGE_OVERHEAD_BYTES - BROWSER_SEAL_CHARACTERS;

/// Bytes of an envelope before the age file: the version and the length of the file.
pub const FRAME_HEAD_BYTES: usize = 5;

/// Bytes of every envelope: room for an age file of twenty recipients whose keys withstand quantum computers too.
pub const ENVELOPE_BYTES: usize = 65_536;

/// Bytes of an envelope of version 1, which older queues and inbox folders hold.
pub const ENVELOPE_1_BYTES: usize = 36_864;
