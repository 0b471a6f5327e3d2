//! What std does otherwise: how a program starts, and what it does in a panic.

use core::ffi::{c_char, c_int};

#[link(name = "c")]
unsafe extern "C" {
    fn abort() -> !;
}

/// Called by the C runtime.
#[unsafe(no_mangle)]
extern "C" fn main(_argc: c_int, _argv: *const *const c_char) -> c_int {
    super::run()
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    unsafe { abort() }
}
