use status_core::status;

fn main() {
    let _ = status!(0x194);
}
