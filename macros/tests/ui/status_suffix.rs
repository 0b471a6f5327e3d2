use status_core::status;

fn main() {
    let _ = status!(404u16);
}
