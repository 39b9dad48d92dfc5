//! The smallest function in front of SQS: the benchmark compares `tip-function` with it.
//!
//! It checks nothing, seals nothing, and has no pages. It answers a GET with one word. For a POST it puts as many
//! characters on the queue as an envelope has, through a client with the settings of the function's client.

use aws_sdk_sqs::Client;
use aws_sdk_sqs::config::{BehaviorVersion, Config, Credentials, Region};
use lambda_http::{Body, Error, Request, Response, service_fn};

/// The base64 of an envelope of 65,536 bytes.
const CHARACTERS: usize = 49_152;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let variable = |name| std::env::var(name).map_err(|_| format!("{name} is not set"));
    let mut config = Config::builder()
        .behavior_version(BehaviorVersion::v2026_01_12())
        .region(Region::new(variable("AWS_REGION")?))
        .credentials_provider(Credentials::new(
            variable("AWS_ACCESS_KEY_ID")?,
            variable("AWS_SECRET_ACCESS_KEY")?,
            None,
            None,
            "environment",
        ));
    config.set_endpoint_url(variable("AWS_ENDPOINT_URL").ok());
    let client = Client::from_conf(config.build());
    let queue = variable("TIP_QUEUE")?;
    lambda_http::run(service_fn(|request| answer(request, &client, &queue))).await
}

async fn answer(request: Request, client: &Client, queue: &str) -> Result<Response<Body>, Error> {
    if request.method() == "POST" {
        client
            .send_message()
            .queue_url(queue)
            .message_body("x".repeat(CHARACTERS))
            .send()
            .await?;
    }
    Ok(Response::new(Body::from("ok")))
}
