//! An envelope that was received, and the handle that deletes it.

/// An envelope that was received, and is hidden from other receivers for a while.
#[derive(Debug)]
pub struct Received {
    /// The bytes that came: an envelope, if our function put them there.
    pub bytes: Vec<u8>,
    /// The handle with which the envelope is deleted or given back.
    pub handle: Handle,
}

/// The handle of one receive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handle {
    /// The name of an envelope in a file.
    Disk([u8; 16]),
    /// A receipt handle of SQS.
    Sqs(String),
}
