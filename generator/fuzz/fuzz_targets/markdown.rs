#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fanal_fuzz::markdown(data));
