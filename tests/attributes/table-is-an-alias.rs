mod statuses {
    #[status_core::status_table("../docs/page.md", subsets(Success = 2xx))]
    pub type Status = u16;
}

pub fn ok() -> (statuses::Status, statuses::Success) { (200, statuses::Success::Ok) }
