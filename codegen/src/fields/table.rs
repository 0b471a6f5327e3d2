//! Declares the tables of the dataset.

/// Declares a table: a struct of the model, and a draft of it that holds what could be read of each field.
///
/// ```text
/// table! {
///     /// What the table is for.
///     pub struct Name, Draft = "name", Row("[[header]]") {
///         /// What the field holds.
///         key: Type [flags] = default,
///     }
/// }
/// ```
///
/// A table that stands within a row is `Within("a header field")`. A key that is a keyword of Rust follows the field's name:
/// `uri as "type": Text`.
///
/// The type says what the field holds and whether it is needed: `Text` is, `Option<Text>` and `Vec<Text>` are not. A flag
/// is a method of [`Field`], except `group`: then the type reads several fields, which it lists itself. A field that is
/// left out has its default, if there is one.
macro_rules! table {
    (
        $(#[doc = $about:literal])+
        pub struct $name:ident, $draft:ident = $json:literal, $kind:ident($title:literal) {
            $(
                $(#[doc = $field_about:literal])+
                $field:ident $(as $key:literal)?: $type:ty $([$($flag:ident),+])? $(= $default:expr)?,
            )+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[doc = $field_about])+ pub $field: $type,)+
        }

        /// What could be read of each field.
        pub(crate) struct $draft<'t> {
            #[allow(dead_code, reason = "only rows are compared with others, by the places of their fields")]
            pub(crate) fields: $crate::fields::Fields<'t>,
            $(pub(crate) $field: $crate::fields::table!(@draft [$($($flag)+)?] [$($default)?] $type),)+
        }

        impl $name {
            pub(crate) const ENTRIES: &'static [$crate::fields::Entry] = &[$(
                $crate::fields::table!(
                    @entry [$($($flag)+)?] [$($default)?] $type, $crate::fields::table!(@key $field $($key)?), concat!($($field_about),+)
                ),
            )+];
            #[allow(dead_code, reason = "a group of fields is part of another table")]
            pub(crate) const TABLE: $crate::fields::Table =
                $crate::fields::Table::new(
                    $json, $crate::fields::Title::$kind($title), concat!($($about),+), Self::ENTRIES,
                );

            /// The fields that say something, in the canonical order.
            #[cfg(feature = "files")]
            pub(crate) fn row(&self) -> $crate::fields::Row<'_> {
                let mut row = Vec::new();
                $($crate::fields::table!(
                    @data [$($($flag)+)?] self.$field, $crate::fields::table!(@key $field $($key)?), row
                );)+
                row
            }
        }

        impl<'t> $draft<'t> {
            /// Reads every field. What is left out is inherited from the standard's row, if one is given.
            pub(crate) fn read(
                fields: &$crate::fields::Fields<'t>,
                #[allow(unused_variables, reason = "in most tables no field is inherited")]
                standard: Option<&$name>,
                sink: &mut $crate::diagnostics::Sink<'_>,
            ) -> Self {
                Self {
                    fields: fields.clone(),
                    $($field: $crate::fields::table!(
                        @read [$($($flag)+)?] [$($default)?] $type, fields, $crate::fields::table!(@key $field $($key)?),
                        standard.$field, sink
                    ),)+
                }
            }

            /// The row, if nothing is wrong with it.
            pub(crate) fn finish(self) -> $crate::fields::Read<$name> {
                Ok($name {
                    $($field: $crate::fields::table!(@finish [$($($flag)+)?] [$($default)?] $type, self.$field),)+
                })
            }
        }
    };

    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };

    (@draft [group] [] $type:ty) => { $crate::fields::Read<$type> };
    (@draft [$($flag:ident)*] [] $type:ty) => { <$type as $crate::fields::Slot>::Draft<'t> };
    (@draft [$($flag:ident)*] [$default:expr] $type:ty) => { $crate::fields::Read<Option<$type>> };

    (@entry [group] [] $type:ty, $key:expr, $about:expr) => {
        $crate::fields::Entry::Group(<$type as $crate::fields::Group>::ENTRIES)
    };
    (@entry [$($flag:ident)*] [] $type:ty, $key:expr, $about:expr) => {
        $crate::fields::Entry::Field($crate::fields::Field::new(
            $key, $about, <$type as $crate::fields::Slot>::SHAPE, <$type as $crate::fields::Slot>::NEED,
        )$(.$flag())*)
    };
    (@entry [$($flag:ident)*] [$default:expr] $type:ty, $key:expr, $about:expr) => {
        $crate::fields::Entry::Field($crate::fields::Field::new(
            $key, $about, <$type as $crate::fields::Value>::SHAPE, $crate::fields::Need::Never,
        ).with_default()$(.$flag())*)
    };

    (@read [group] [] $type:ty, $fields:expr, $key:expr, $standard:ident.$field:ident, $sink:expr) => {
        <$type as $crate::fields::Group>::read(
            $fields, $crate::fields::table!(@standard [inherited] $standard.$field), $sink,
        )
    };
    (@read [$($flag:ident)*] [] $type:ty, $fields:expr, $key:expr, $standard:ident.$field:ident, $sink:expr) => {
        <$type as $crate::fields::Slot>::read(
            $fields, $key, $crate::fields::table!(@standard [$($flag)*] $standard.$field), $sink,
        )
    };
    (@read [$($flag:ident)*] [$default:expr] $type:ty, $fields:expr, $key:expr, $standard:ident.$field:ident, $sink:expr) => {
        <Option<$type> as $crate::fields::Slot>::read($fields, $key, None, $sink)
    };

    // The standard's value of a field that is inherited. As `map`, whose closures take longer to compile.
    (@standard [inherited $($flag:ident)*] $standard:ident.$field:ident) => {
        match $standard {
            Some(standard) => Some(&standard.$field),
            None => None,
        }
    };
    (@standard [$first:ident $($flag:ident)*] $standard:ident.$field:ident) => {
        $crate::fields::table!(@standard [$($flag)*] $standard.$field)
    };
    (@standard [] $standard:ident.$field:ident) => { None };

    (@finish [group] [] $type:ty, $value:expr) => { $crate::fields::table!(@ok $value) };
    (@finish [$($flag:ident)*] [] $type:ty, $value:expr) => {
        $crate::fields::table!(@ok <$type as $crate::fields::Slot>::finish($value))
    };
    (@finish [$($flag:ident)*] [$default:expr] $type:ty, $value:expr) => {
        $crate::fields::table!(@ok $value).unwrap_or($default)
    };

    // As `?`, whose calls of functions take longer to compile, in each field of each table.
    (@ok $value:expr) => {
        match $value {
            Ok(value) => value,
            Err(reported) => return Err(reported),
        }
    };

    (@data [group] $value:expr, $key:expr, $row:ident) => {
        $crate::fields::GroupToData::add_to(&$value, &mut $row)
    };
    (@data [$($flag:ident)*] $value:expr, $key:expr, $row:ident) => {
        if let Some(data) = $crate::fields::FieldToData::field_data(&$value) {
            $row.push(($key, data));
        }
    };
}

/// Makes a declared table the value of a field: a table within a row. `$check` reports which of its fields do not go
/// together.
macro_rules! nested {
    ($($name:ident, $draft:ident $(, $check:path)?;)+) => {$(
        impl $crate::fields::Value for $name {
            const SHAPE: $crate::fields::Shape = $crate::fields::Shape::Table(&Self::TABLE);

            fn read(node: $crate::fields::Node<'_>, sink: &mut $crate::diagnostics::Sink<'_>) -> $crate::fields::Read<Self> {
                let fields = $crate::fields::Fields::within(node, &Self::TABLE, sink)?;
                let draft = $draft::read(&fields, None, sink);
                $($check(&draft, sink)?;)?
                draft.finish()
            }
        }

        #[cfg(feature = "files")]
        impl $crate::fields::ToData for $name {
            fn data(&self) -> $crate::fields::Data<'_> {
                $crate::fields::Data::Table(self.row())
            }
        }
    )+};
}

pub(crate) use {nested, table};
