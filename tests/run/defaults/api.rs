// SPDX-License-Identifier: MIT
//! Records with defaults: of the language's own, and by the directive.

#[derive(Clone, Copy)]
pub enum Mode { Slow, Fast }

/// A server; its defaults are Rust's.
pub struct Server { pub host: String, pub port: u16, pub tags: Vec<String> }

impl Default for Server {
    fn default() -> Self {
        Server { host: "localhost".to_string(), port: 8080, tags: vec!["a".to_string()] }
    }
}

/// A client; its defaults are written above it.
//beepboop:record
//beepboop:default name="a = b"
//beepboop:default retries=3
//beepboop:default mode=Fast
//beepboop:default factor=-1.5
pub struct Client { pub name: String, pub retries: u8, pub mode: Mode, pub factor: f64, pub rest: i32 }

pub fn port(server: Server) -> u16 { server.port }
pub fn retries(client: Client) -> u8 { client.retries }
