//! The environment that SQS needs: the variables that Lambda sets and other AWS tools read.

/// How SQS is reached.
///
/// Region and credentials are plain variables wherever the function runs, so the crate that would look for
/// them in five more places is not needed. It has no `Debug`: it holds a secret.
#[derive(Clone)]
pub struct AwsSettings {
    /// `AWS_REGION`, or `AWS_DEFAULT_REGION`.
    pub region: String,
    /// `AWS_ACCESS_KEY_ID`.
    pub access_key_id: String,
    /// `AWS_SECRET_ACCESS_KEY`.
    pub secret_access_key: String,
    /// `AWS_SESSION_TOKEN`, for temporary credentials.
    pub session_token: Option<String>,
    /// `AWS_ENDPOINT_URL_SQS`, or `AWS_ENDPOINT_URL`: the address of SQS, if it is not that of the region.
    pub endpoint_url: Option<String>,
}

impl AwsSettings {
    /// Reads variables through `get`.
    ///
    /// # Errors
    ///
    /// The first variable that is missing.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Result<AwsSettings, &'static str> {
        let get = |name: &str| get(name).filter(|value| !value.is_empty());
        Ok(AwsSettings {
            region: get("AWS_REGION")
                .or_else(|| get("AWS_DEFAULT_REGION"))
                .ok_or("AWS_REGION")?,
            access_key_id: get("AWS_ACCESS_KEY_ID").ok_or("AWS_ACCESS_KEY_ID")?,
            secret_access_key: get("AWS_SECRET_ACCESS_KEY").ok_or("AWS_SECRET_ACCESS_KEY")?,
            session_token: get("AWS_SESSION_TOKEN"),
            endpoint_url: get("AWS_ENDPOINT_URL_SQS").or_else(|| get("AWS_ENDPOINT_URL")),
        })
    }
}
