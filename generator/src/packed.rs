//! Values that stay encoded until they are needed.
//!
//! Most details of pages are read from the cache of an earlier run and written back to it without being used, so that
//! decoding and encoding them would be wasted work.

use std::fmt;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser};

/// A value, or its encoded form until the value is needed.
#[derive(Clone)]
pub struct Packed<T> {
    /// The postcard encoding; `None` if the value was made in this run.
    bytes: Option<Box<[u8]>>,
    value: OnceLock<Box<T>>,
}

impl<T: DeserializeOwned> Packed<T> {
    /// The value, decoded the first time.
    ///
    /// # Panics
    ///
    /// If the bytes are not the encoding of a value. They come from a cache that this program wrote, and the digest at
    /// its start was compared when it was read.
    pub fn get(&self) -> &T {
        self.value.get_or_init(|| {
            let bytes = self.bytes.as_deref().unwrap_or_default();
            let value = postcard::from_bytes(bytes);
            Box::new(
                value.expect("this program encoded it, and the digest of the cache was compared"),
            )
        })
    }
}

impl<T> From<T> for Packed<T> {
    fn from(value: T) -> Self {
        Self {
            bytes: None,
            value: OnceLock::from(Box::new(value)),
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for Packed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: Serialize> Serialize for Packed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (&self.bytes, self.value.get()) {
            (Some(bytes), _) => serializer.serialize_bytes(bytes),
            (None, Some(value)) => {
                let bytes = postcard::to_stdvec(value).map_err(ser::Error::custom)?;
                serializer.serialize_bytes(&bytes)
            }
            (None, None) => unreachable!("every constructor sets the bytes or the value"),
        }
    }
}

impl<'de, T> Deserialize<'de> for Packed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes: Box<[u8]> = serde_bytes::deserialize(deserializer)?;
        Ok(Self {
            bytes: Some(bytes),
            value: OnceLock::new(),
        })
    }
}
