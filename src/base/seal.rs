//! Sealing: what only whoever holds a key can read, and proofs that only they can make.
//!
//! A sealed text is `v1.` and, in hexadecimal, a random nonce and what ChaCha20-Poly1305 makes of the words. What it is
//! about is sealed in as well, so that it opens nowhere else.

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hmac;
use ring::rand::{SecureRandom, SystemRandom};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use super::error::{Error, Result};

/// How sealed texts begin.
const VERSION: &str = "v1.";

/// A key of 256 bits. It has no `Debug`, so that it comes into no log.
pub struct Key([u8; 32]);

impl Key {
    /// A new one that nobody can guess.
    ///
    /// # Errors
    /// A system without chance.
    pub fn random() -> Result<Self> {
        let mut bytes = [0; 32];
        SystemRandom::new().fill(&mut bytes).map_err(|_| Error::fault("the system gives no random numbers"))?;
        Ok(Self(bytes))
    }

    /// The one that belongs to a secret among the settings.
    pub fn of_secret(secret: &SecretString) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"cx-bot seal 1\0");
        hash.update(secret.expose_secret().as_bytes());
        Self(hash.finalize().into())
    }

    /// The same where there must be one.
    ///
    /// # Errors
    /// Settings without a secret.
    pub fn required(secret: Option<&SecretString>) -> Result<Self> {
        secret.map(Self::of_secret).ok_or_else(|| Error::fault("secrets.key is missing"))
    }

    /// Seals another key.
    ///
    /// # Errors
    /// As [`Key::seal`].
    pub fn seal_key(&self, about: &str, key: &Self) -> Result<String> {
        self.seal(about, &key.0)
    }

    /// Opens a sealed key; `None` when it was sealed with another one, or about something else.
    pub fn open_key(&self, about: &str, sealed: &str) -> Option<Self> {
        self.open(about, sealed)?.try_into().ok().map(Self)
    }

    /// Seals words.
    ///
    /// # Errors
    /// A system without chance.
    pub fn seal(&self, about: &str, plain: &[u8]) -> Result<String> {
        let mut nonce = [0; NONCE_LEN];
        SystemRandom::new().fill(&mut nonce).map_err(|_| Error::fault("the system gives no random numbers"))?;
        let mut sealed = plain.to_vec();
        self.cipher()?
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(about.as_bytes()), &mut sealed)
            .map_err(|_| Error::fault("too long to be sealed"))?;
        Ok(format!("{VERSION}{}{}", hexadecimal(&nonce), hexadecimal(&sealed)))
    }

    /// Opens sealed words; `None` when they were sealed with another key, or about something else.
    pub fn open(&self, about: &str, sealed: &str) -> Option<Vec<u8>> {
        let mut bytes = from_hexadecimal(sealed.strip_prefix(VERSION)?)?;
        let nonce = bytes.get(..NONCE_LEN)?.try_into().ok()?;
        let mut sealed = bytes.split_off(NONCE_LEN);
        let nonce = Nonce::assume_unique_for_key(nonce);
        let opened = self.cipher().ok()?.open_in_place(nonce, Aad::from(about.as_bytes()), &mut sealed).ok()?;
        Some(opened.to_vec())
    }

    /// What only a holder of this key can say about these words, in hexadecimal.
    pub fn proof(&self, about: &str, words: &str) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA256, &self.0);
        hexadecimal(hmac::sign(&key, format!("{about}\0{words}").as_bytes()).as_ref())
    }

    fn cipher(&self) -> Result<LessSafeKey> {
        let key = UnboundKey::new(&CHACHA20_POLY1305, &self.0).map_err(|_| Error::fault("a key of another length"))?;
        Ok(LessSafeKey::new(key))
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hexadecimal(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text.chars().map(|digit| digit.to_digit(16).map(|digit| digit as u8)).collect();
    let digits = digits.filter(|digits| digits.len().is_multiple_of(2))?;
    Some(digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_key_opens_and_only_about_the_same_thing() {
        let (key, other) = (Key::of_secret(&"a".repeat(32).into()), Key::of_secret(&"b".repeat(32).into()));
        let sealed = key.seal("idea 1", b"U0ADA").expect("it is sealed");
        assert!(!sealed.contains("U0ADA"));
        assert_eq!(key.open("idea 1", &sealed).as_deref(), Some(&b"U0ADA"[..]));
        assert_ne!(key.seal("idea 1", b"U0ADA").expect("it is sealed"), sealed, "twice is never the same");
        assert_eq!(key.open("idea 2", &sealed), None);
        assert_eq!(other.open("idea 1", &sealed), None);
        for broken in ["", "v1.", "v1.00", "v2.00", "v1.é", &sealed[..sealed.len() - 2]] {
            assert_eq!(key.open("idea 1", broken), None, "{broken}");
        }
    }

    #[test]
    fn a_key_can_be_sealed_with_another_and_proofs_tell_keys_apart() {
        let (key, inner) = (Key::random().expect("chance"), Key::random().expect("chance"));
        let opened = key.open_key("idea 1", &key.seal_key("idea 1", &inner).expect("it is sealed"));
        let opened = opened.expect("it opens");
        assert_eq!(opened.proof("author", "U0ADA"), inner.proof("author", "U0ADA"));
        assert_ne!(inner.proof("author", "U0ADA"), inner.proof("author", "U0BEN"));
        assert_ne!(inner.proof("author", "U0ADA"), key.proof("author", "U0ADA"));
    }
}
