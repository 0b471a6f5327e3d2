//! A server is its id.

use core::fmt;

use serde::de::{DeserializeSeed, Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Catalogue, Server};

impl Serialize for Server {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// The id of a built-in server.
impl<'de> Deserialize<'de> for Server {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Id(Catalogue::built_in()))
    }
}

impl Catalogue {
    /// Reads a server by its id, as [`server`](Self::server) finds it: a built-in one, or a team's.
    ///
    /// # Errors
    ///
    /// Those of the format, and one for an id that nobody has.
    ///
    /// # Examples
    ///
    /// ```
    /// use serde::{Deserialize, Deserializer};
    /// use status_core::server::ServerEntry;
    /// use status_core::{Catalogue, Server};
    ///
    /// // `statuses!` and build scripts make this function.
    /// const fn catalogue() -> &'static Catalogue {
    ///     static CATALOGUE: Catalogue = Catalogue::extending(&[])
    ///         .expect("there is nothing out of order")
    ///         .with_servers(&[Server::new(&ServerEntry::new("shop", "The shop's API"))]);
    ///     &CATALOGUE
    /// }
    ///
    /// fn server<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Server, D::Error> {
    ///     catalogue().deserialize_server(deserializer)
    /// }
    ///
    /// #[derive(Deserialize)]
    /// struct Line {
    ///     #[serde(deserialize_with = "server")]
    ///     server: Server,
    /// }
    ///
    /// let line: Line = serde_json::from_str(r#"{"server": "shop"}"#)?;
    /// assert_eq!(line.server.name(), "The shop's API");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[inline]
    pub fn deserialize_server<'de, D: Deserializer<'de>>(&self, deserializer: D) -> Result<Server, D::Error> {
        deserializer.deserialize_str(Id(self))
    }
}

/// Reads a [`Server`] that the catalogue knows, where a seed is asked for.
impl<'de> DeserializeSeed<'de> for &Catalogue {
    type Value = Server;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Server, D::Error> {
        self.deserialize_server(deserializer)
    }
}

/// Finds servers in a catalogue.
struct Id<'a>(&'a Catalogue);

impl Visitor<'_> for Id<'_> {
    type Value = Server;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the id of a server")
    }

    #[inline]
    fn visit_str<E: Error>(self, id: &str) -> Result<Server, E> {
        self.0.server(id).ok_or_else(|| E::custom(Unknown { id, catalogue: self.0 }))
    }
}

/// Says which servers the catalogue knows.
struct Unknown<'a> {
    id: &'a str,
    catalogue: &'a Catalogue,
}

impl fmt::Display for Unknown<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown server {:?}: it takes one of", self.id)?;
        for (at, server) in self.catalogue.servers().enumerate() {
            write!(f, "{} `{server}`", if at == 0 { "" } else { "," })?;
        }
        Ok(())
    }
}
