type Handler = Box<dyn Fn(i32)>;

pub fn each(values: &[i32], handler: Handler) {
    values.iter().for_each(|value| handler(*value));
}
