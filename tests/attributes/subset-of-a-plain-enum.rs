pub enum Level { Info }

#[status_core::status_subset(self::Level)]
pub enum GetUser { Ok, NotFound }
