//! The sandbox's HTTP server: which path leads where.

use std::convert::Infallible;
use std::sync::OnceLock;

use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode, header};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;

use super::api::JSON;
use super::delivery::body_of;
use super::{Body, Sandbox};

/// The largest file that is taken.
const FILE: usize = 64 * 1024 * 1024;

/// Why a connection is cut instead of answered.
#[derive(Debug, thiserror::Error)]
#[error("the connection is cut on purpose")]
pub(super) struct Cut;

#[derive(Clone, Copy)]
enum Route {
    Api,
    Control,
    Response,
    Upload,
    Socket,
}

fn routes() -> &'static matchit::Router<Route> {
    static ROUTES: OnceLock<matchit::Router<Route>> = OnceLock::new();
    ROUTES.get_or_init(|| {
        let mut routes = matchit::Router::new();
        let paths = [
            ("/api/{method}", Route::Api),
            ("/_sandbox/{*path}", Route::Control),
            ("/response/{token}", Route::Response),
            ("/upload/{file}", Route::Upload),
            ("/link", Route::Socket),
        ];
        for (path, route) in paths {
            routes.insert(path, route).expect("the sandbox's paths do not overlap");
        }
        routes
    })
}

impl Sandbox {
    pub(super) async fn serve(&self, listener: TcpListener) {
        loop {
            let Ok((stream, _)) = listener.accept().await else {
                // Out of file handles, most likely: some are given back before long.
                tokio::time::sleep(std::time::Duration::from_millis(10)).await;
                continue;
            };
            let _ = stream.set_nodelay(true);
            let sandbox = self.clone();
            let stopped = self.stopped();
            self.spawn(async move {
                let service = service_fn(move |request| {
                    let sandbox = sandbox.clone();
                    async move { sandbox.answer(request).await }
                });
                let connection = hyper::server::conn::http1::Builder::new()
                    .timer(TokioTimer::new())
                    .serve_connection(TokioIo::new(stream), service)
                    .with_upgrades();
                let mut connection = std::pin::pin!(connection);
                tokio::select! {
                    _ = connection.as_mut() => {}
                    () = stopped => {
                        connection.as_mut().graceful_shutdown();
                        let _ = connection.await;
                    }
                }
            });
        }
    }

    async fn answer(&self, request: Request<Incoming>) -> Result<Response<Body>, Cut> {
        let path = request.uri().path().to_owned();
        let found = routes().at(&path).map(|found| {
            let name = found.params.iter().next().map(|(_, value)| value).unwrap_or_default();
            (*found.value, name)
        });
        match found {
            Ok((Route::Api, method)) => self.api(method, request).await,
            Ok((Route::Control, path)) => Ok(self.control(path, request).await),
            Ok((Route::Response, token)) => {
                let body = Limited::new(request.into_body(), 256 * 1024).collect().await.map_err(|_| Cut)?.to_bytes();
                let (status, answer) = self.take_response(token, &body_of(&body));
                let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                Ok(respond(status, JSON, answer.to_string()))
            }
            Ok((Route::Upload, file)) => {
                let body = Limited::new(request.into_body(), FILE).collect().await.map_err(|_| Cut)?.to_bytes();
                let (status, answer) = self.take_upload(file, &body);
                let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                Ok(plain(status, &answer))
            }
            Ok((Route::Socket, _)) => Ok(self.link(request)),
            Err(_) => Ok(match self.inner().page {
                Some(page) => page(self.clone(), request).await,
                None => plain(StatusCode::NOT_FOUND, "nothing here"),
            }),
        }
    }
}

/// A response of plain text.
pub(super) fn plain(status: StatusCode, text: &str) -> Response<Body> {
    respond(status, "text/plain; charset=utf-8", text.to_owned())
}

pub(super) fn respond(status: StatusCode, content_type: &'static str, body: impl Into<Bytes>) -> Response<Body> {
    let mut response = Response::new(Full::new(body.into()).map_err(|never: Infallible| match never {}).boxed_unsync());
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static(content_type));
    response
}
