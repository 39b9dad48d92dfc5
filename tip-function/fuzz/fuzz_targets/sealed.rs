#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| tip_function_fuzz::sealed(data));
