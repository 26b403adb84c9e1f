//! `cx-bot healthcheck`: tells by the exit code whether the bot that listens on this machine is alive. For images that
//! hold no shell and no other program that could ask.

use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context, ensure};

/// Each of connecting, asking and being answered may take that long.
const PATIENCE: Duration = Duration::from_secs(2);

/// Asks the bot that listens at `listen` whether it is alive.
///
/// # Errors
/// It does not answer, or not with 200.
pub fn ask(listen: SocketAddr) -> anyhow::Result<()> {
    let address = SocketAddr::new(reachable(listen.ip()), listen.port());
    let answer = fetch(address).with_context(|| format!("no answer from {address}"))?;
    ensure!(answer.starts_with("HTTP/1.1 200 "), "{address} answers: {}", answer.lines().next().unwrap_or_default());
    Ok(())
}

/// "Every address" is no address to call.
fn reachable(listening: IpAddr) -> IpAddr {
    match listening {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        other => other,
    }
}

fn fetch(address: SocketAddr) -> std::io::Result<String> {
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.write_all(format!("GET /healthz HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n").as_bytes())?;
    let mut answer = String::new();
    stream.take(1_024).read_to_string(&mut answer)?;
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    /// Answers one request with `answer`, on every address of the machine.
    fn answering(answer: &'static str) -> SocketAddr {
        let listener = TcpListener::bind("0.0.0.0:0").unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = [0; 1_024];
            let length = stream.read(&mut request).unwrap();
            assert!(request[..length].starts_with(b"GET /healthz "));
            stream.write_all(answer.as_bytes()).unwrap();
        });
        address
    }

    #[test]
    fn only_an_answer_of_200_is_alive() {
        assert!(ask(answering("HTTP/1.1 200 OK\r\n\r\nalive\n")).is_ok());
        let refusal = ask(answering("HTTP/1.1 503 Service Unavailable\r\n\r\n")).unwrap_err();
        assert!(refusal.to_string().ends_with("answers: HTTP/1.1 503 Service Unavailable"), "{refusal}");
        assert!(ask(answering("")).is_err(), "a connection that closes");
    }

    #[test]
    fn nobody_there_is_not_alive() {
        let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        assert!(ask(gone).unwrap_err().to_string().starts_with("no answer from 127.0.0.1:"));
    }
}
