//! The queue at SQS: a standard queue with a dead-letter queue behind it.
//!
//! A body is the base64 of an envelope, 87,384 characters: SQS takes text only, and does not promise to keep
//! all characters. Lanes are inside the seal, where SQS cannot see them; the operators' side sorts by them.
//! Errors hold the kind of failure and never the text of an answer, which can repeat what was sent.

mod settings;

use std::time::Duration;

use aws_sdk_sqs::Client;
use aws_sdk_sqs::config::retry::RetryConfig;
use aws_sdk_sqs::config::timeout::TimeoutConfig;
use aws_sdk_sqs::config::{BehaviorVersion, Config, Credentials, Region};
use aws_sdk_sqs::error::{BuildError, ProvideErrorMetadata, SdkError};
use aws_sdk_sqs::types::{
    BatchResultErrorEntry, ChangeMessageVisibilityBatchRequestEntry, DeleteMessageBatchRequestEntry,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::error::{QueueError, SqsFailure};
use super::received::{Handle, Received};
use crate::envelope::Envelope;

pub use settings::AwsSettings;

/// Deadline of a put: both attempts and the pause between them. Then the writer gets the *not sent* page.
const PUT_DEADLINE: Duration = Duration::from_secs(3);

/// Deadline of one attempt: two attempts and a pause fit into [`PUT_DEADLINE`].
const ATTEMPT_DEADLINE: Duration = Duration::from_millis(1_350);

const ATTEMPTS: u32 = 2;

/// Longest pause before the second attempt; SQS draws a random part of it.
const PAUSE: Duration = Duration::from_millis(250);

/// Envelopes in one request: the most that SQS allows.
const BATCH: i32 = 10;

/// How long a received envelope is hidden from other receivers. Storing ten envelopes takes far less.
const VISIBILITY_SECONDS: i32 = 120;

/// How long a receive waits for an envelope. Even a short wait makes SQS ask all of its machines; without
/// one it asks some of them and may miss envelopes.
const RECEIVE_WAIT_SECONDS: i32 = 2;

/// Deadline of a receive, which includes the wait.
const RECEIVE_DEADLINE: Duration = Duration::from_secs(10);

/// A queue at SQS.
#[derive(Debug, Clone)]
pub struct SqsQueue {
    client: Client,
    url: String,
}

impl SqsQueue {
    /// The queue at a URL. Nothing is sent yet.
    pub fn new(url: &str, aws: &AwsSettings) -> SqsQueue {
        let credentials = Credentials::new(
            aws.access_key_id.clone(),
            aws.secret_access_key.clone(),
            aws.session_token.clone(),
            None,
            "environment",
        );
        let mut config = Config::builder()
            // Dated, so that an update of the SDK changes no default by itself.
            .behavior_version(BehaviorVersion::v2026_01_12())
            .region(Region::new(aws.region.clone()))
            .credentials_provider(credentials)
            .retry_config(
                RetryConfig::standard()
                    .with_max_attempts(ATTEMPTS)
                    .with_initial_backoff(PAUSE)
                    .with_max_backoff(PAUSE),
            )
            .timeout_config(
                TimeoutConfig::builder()
                    .operation_timeout(PUT_DEADLINE)
                    .operation_attempt_timeout(ATTEMPT_DEADLINE)
                    .build(),
            );
        config.set_endpoint_url(aws.endpoint_url.clone());
        SqsQueue {
            client: Client::from_conf(config.build()),
            url: url.to_owned(),
        }
    }

    pub(super) async fn put(&self, envelope: &Envelope, delay: Duration) -> Result<(), QueueError> {
        let answer = self
            .client
            .send_message()
            .queue_url(&self.url)
            .message_body(STANDARD.encode(envelope.as_bytes()))
            .delay_seconds(i32::try_from(delay.as_secs()).unwrap_or(i32::MAX))
            .send()
            .await
            .map_err(|error| failure(&error))?;
        // SQS names the message in every answer to a put, so an answer without a name proves nothing.
        match answer.message_id() {
            Some(id) if !id.is_empty() => Ok(()),
            _ => Err(QueueError::Sqs(SqsFailure::Malformed)),
        }
    }

    pub(super) async fn receive(&self) -> Result<Vec<Received>, QueueError> {
        let patient = TimeoutConfig::builder()
            .operation_timeout(RECEIVE_DEADLINE)
            .operation_attempt_timeout(RECEIVE_DEADLINE)
            .build();
        let answer = self
            .client
            .receive_message()
            .queue_url(&self.url)
            .max_number_of_messages(BATCH)
            .visibility_timeout(VISIBILITY_SECONDS)
            .wait_time_seconds(RECEIVE_WAIT_SECONDS)
            .customize()
            .config_override(Config::builder().timeout_config(patient))
            .send()
            .await
            .map_err(|error| failure(&error))?;
        let received = answer.messages.unwrap_or_default().into_iter();
        Ok(received
            .filter_map(|message| {
                let handle = Handle::Sqs(message.receipt_handle?);
                let body = message.body.unwrap_or_default();
                // A body that is not base64 did not come from us. It is stored unchanged, for a person to see.
                let bytes = STANDARD.decode(&body).unwrap_or_else(|_| body.into_bytes());
                Some(Received { bytes, handle })
            })
            .collect())
    }

    pub(super) async fn delete(&self, receipts: Vec<String>) -> Result<(), QueueError> {
        if receipts.is_empty() {
            return Ok(());
        }
        let entry = |(place, receipt): (usize, String)| {
            DeleteMessageBatchRequestEntry::builder()
                .id(place.to_string())
                .receipt_handle(receipt)
                .build()
        };
        let entries: Result<Vec<_>, BuildError> =
            receipts.into_iter().enumerate().map(entry).collect();
        let answer = self
            .client
            .delete_message_batch()
            .queue_url(&self.url)
            .set_entries(Some(entries.map_err(|_| settings())?))
            .send()
            .await
            .map_err(|error| failure(&error))?;
        all_done(&answer.failed)
    }

    /// Makes envelopes visible again at once.
    pub(super) async fn give_back(&self, receipts: Vec<String>) -> Result<(), QueueError> {
        if receipts.is_empty() {
            return Ok(());
        }
        let entry = |(place, receipt): (usize, String)| {
            ChangeMessageVisibilityBatchRequestEntry::builder()
                .id(place.to_string())
                .receipt_handle(receipt)
                .visibility_timeout(0)
                .build()
        };
        let entries: Result<Vec<_>, BuildError> =
            receipts.into_iter().enumerate().map(entry).collect();
        let answer = self
            .client
            .change_message_visibility_batch()
            .queue_url(&self.url)
            .set_entries(Some(entries.map_err(|_| settings())?))
            .send()
            .await
            .map_err(|error| failure(&error))?;
        all_done(&answer.failed)
    }
}

fn settings() -> QueueError {
    QueueError::Sqs(SqsFailure::Settings)
}

/// The first entry of a batch that failed. A receipt that is not valid any more is no failure: the envelope was
/// received again, or somebody else has deleted it.
fn all_done(failed: &[BatchResultErrorEntry]) -> Result<(), QueueError> {
    failed
        .iter()
        .map(|entry| refusal(entry.code()))
        .find(|failure| *failure != SqsFailure::StaleHandle)
        .map_or(Ok(()), |failure| Err(QueueError::Sqs(failure)))
}

/// The kind of a failure. The SDK's own text can hold the whole answer, so it is dropped.
fn failure<E: ProvideErrorMetadata>(error: &SdkError<E>) -> QueueError {
    QueueError::Sqs(match error {
        SdkError::TimeoutError(_) => SqsFailure::TimedOut,
        SdkError::DispatchFailure(why) if why.is_timeout() => SqsFailure::TimedOut,
        SdkError::DispatchFailure(_) => SqsFailure::Unreachable,
        SdkError::ResponseError(_) => SqsFailure::Malformed,
        SdkError::ConstructionFailure(_) => SqsFailure::Settings,
        SdkError::ServiceError(error) => refusal(error.err().code().unwrap_or_default()),
        _ => SqsFailure::Refused,
    })
}

/// The kind of a refusal, from its code.
fn refusal(code: &str) -> SqsFailure {
    match code {
        "QueueDoesNotExist" | "AWS.SimpleQueueService.NonExistentQueue" => SqsFailure::NoQueue,
        "ReceiptHandleIsInvalid" | "InvalidParameterValue" | "MessageNotInflight" => {
            SqsFailure::StaleHandle
        }
        "AccessDenied"
        | "AccessDeniedException"
        | "ExpiredToken"
        | "ExpiredTokenException"
        | "InvalidClientTokenId"
        | "UnrecognizedClientException"
        | "SignatureDoesNotMatch"
        | "InvalidSecurity" => SqsFailure::Denied,
        "RequestThrottled"
        | "Throttling"
        | "ThrottlingException"
        | "OverLimit"
        | "KmsThrottled" => SqsFailure::Throttled,
        _ => SqsFailure::Refused,
    }
}
