::core::compile_error! {
    "`4xx` is a class, not a status code [code-class]\n --> faulty-page.md:3:3\n  |\n3 | | 4xx | Client Error |\n  |   ^^^\n  = help: write one row for each code that is returned, with its own message, as `404` and `Not Found`"
}
pub(crate) type Status = __the_page_has_faults;
pub(crate) type Success = __the_page_has_faults;
