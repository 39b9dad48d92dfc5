//! An envelope that was received, and the handle that deletes it.

/// How often an envelope is received before it counts as a dead letter.
pub const RECEIVES_MAX: u32 = 10;

/// An envelope that was received, and is hidden from other receivers for a while.
#[derive(Debug)]
pub struct Received {
    /// The bytes that came: an envelope, if our function put them there.
    pub bytes: Vec<u8>,
    /// The handle with which the envelope is deleted.
    pub handle: Handle,
}

/// The handle of one receive. It is invalid once the envelope was received again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handle(pub(super) String);
