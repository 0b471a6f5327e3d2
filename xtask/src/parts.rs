//! Generated parts of hand-written files.

use anyhow::{Result, bail};

/// Puts text between the lines `<!-- NAME:begin ... -->` and `<!-- NAME:end -->` of a page.
///
/// # Errors
///
/// The two lines are not there, once each and in this order.
pub(crate) fn replace(page: &str, name: &str, text: &str) -> Result<String> {
    let (begin, end) = (format!("<!-- {name}:begin"), format!("<!-- {name}:end -->"));
    let lines: Vec<&str> = page.split_inclusive('\n').collect();
    let places = |marker: &str| -> Vec<usize> {
        lines.iter().enumerate().filter(|(_, line)| line.starts_with(marker)).map(|(at, _)| at).collect()
    };
    let (&[first], &[last]) = (places(&begin).as_slice(), places(&end).as_slice()) else {
        bail!("it takes one line `{begin} -->` and, below it, one line `{end}`");
    };
    if last < first {
        bail!("the line `{end}` stands above `{begin} -->`");
    }
    let (above, below) = (lines[..=first].concat(), lines[last..].concat());
    Ok(format!("{above}\n{text}\n{below}"))
}
