//! A value as bytes, until somebody asks for it.
//!
//! Most of what an earlier run knew of a page is never looked at again: it is read from the cache and
//! written back as it is.

use std::fmt;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser};

/// A value, or the bytes it was kept as.
#[derive(Clone)]
pub struct Packed<T> {
    /// In the form of postcard; `None` for a value that was never kept.
    bytes: Option<Box<[u8]>>,
    value: OnceLock<Box<T>>,
}

impl<T: DeserializeOwned> Packed<T> {
    /// The value.
    ///
    /// # Panics
    ///
    /// When it was kept as bytes that are not one. They come from a cache that has its digest in front,
    /// and from this very program.
    pub fn get(&self) -> &T {
        self.value.get_or_init(|| {
            let bytes = self.bytes.as_deref().unwrap_or_default();
            let value = postcard::from_bytes(bytes);
            Box::new(value.expect("the cache is what this program wrote"))
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
            (None, None) => unreachable!("it is made of one or the other"),
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
