"""The rustdoc pages in Chromium, at a phone's width and a desk's; the arguments are Cargo's target folder, the browser and its driver."""

import functools
import http.server
import re
import subprocess
import sys
import tempfile
import threading
import urllib.parse
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

ROOT = Path(__file__).resolve().parent.parent
TARGET = Path(sys.argv[1])
SHOTS = TARGET / "browser"
WIDTHS = {"phone": 390, "desk": 1280}
HOSTILE = """| Code | Message | Purpose |
| --- | --- | --- |
| 200 | OK | <img src=x onerror="window.ran = 1"> it `<script>window.ran = 2</script>` went \\<script>window.ran = 3\\</script> well |
"""

passed = 0


def check(holds, what):
    global passed
    if not holds:
        sys.exit(f"FAILED: {what}")
    passed += 1


def serve(folder):
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
    http.server.SimpleHTTPRequestHandler.log_message = lambda *_: None
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def browser():
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"]:
        options.add_argument(argument)
    options.binary_location = sys.argv[2]
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(sys.argv[3]))


def resize(driver, width):
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


def page_rows():
    """The page's rows, read without any of the project's code."""
    row = re.compile(r"^\| \[(\d{3})\]\((\S+)\) \| `([^`]+)` \| (.*?) \|$", re.M)
    return row.findall((ROOT / "docs/http-status-codes.md").read_text())


def check_status(driver, base):
    driver.get(f"{base}/status_core/enum.Status.html")
    rows = {}
    for row in driver.find_elements(By.CSS_SELECTOR, ".top-doc table tbody tr"):
        cells = row.find_elements(By.TAG_NAME, "td")
        rows[cells[0].get_property("textContent")] = cells
    headings = [heading.get_property("textContent") for heading in driver.find_elements(By.CSS_SELECTOR, ".top-doc :is(h2, h3)")]
    for heading in re.findall(r"^## (.*)$", (ROOT / "docs/http-status-codes.md").read_text(), re.M):
        check(any(heading in shown for shown in headings), f"the heading {heading} is shown")
    expected = page_rows()
    check(len(rows) == len(expected) > 0, f"{len(expected)} rows on the page, {len(rows)} in the docs")
    for code, link, message, purpose in expected:
        cells = rows[f"{code} {message}"]
        check(cells[1].get_property("textContent") == purpose, f"{code}: the purpose is the page's")
        check(cells[2].find_element(By.TAG_NAME, "a").get_attribute("href") == link, f"{code}: the link is the page's")
        target = cells[0].find_element(By.TAG_NAME, "a").get_attribute("href").split("#")[1]
        variant = driver.find_element(By.ID, target)
        check(variant.tag_name == "section", f"{code}: leads to a variant")
        below = driver.execute_script("return arguments[0].nextElementSibling.textContent", variant)
        for text in [f"{code} {message}", purpose]:
            check(text in below, f"{code}: the variant's docs say {text!r}")


def check_crate_page(driver, base):
    """The crate's page shows the page of statuses as it is written."""
    driver.get(f"{base}/status_core/index.html")
    shown = driver.find_element(By.CSS_SELECTOR, ".top-doc").get_property("textContent")
    shown = shown.replace("“", '"').replace("”", '"')  # rustdoc's typography
    for code, _, message, purpose in page_rows():
        for text in [code, message, purpose]:
            check(text in shown, f"{text!r} stands on the crate's page")
    pictures = driver.find_elements(By.CSS_SELECTOR, ".top-doc img")
    check(pictures and all(picture.get_property("naturalWidth") for picture in pictures), "the picture is shown")


def check_width(driver, base, name, width):
    resize(driver, width)
    for theme in ["light", "dark"]:
        driver.get(base)
        driver.execute_script(
            "localStorage.setItem('rustdoc-use-system-theme', 'false'); localStorage.setItem('rustdoc-theme', arguments[0])", theme
        )
        for page in ["index", "enum.Status", "guide/getting_started/index"]:
            driver.get(f"{base}/status_core/{page}.html")
            wide = driver.execute_script("return document.documentElement.scrollWidth")
            check(wide <= width, f"{page} at {width} pixels is {wide} wide")
            shown = driver.execute_script("return document.documentElement.dataset.theme")
            check(shown == theme, f"{page} is shown in the {theme} theme")
            driver.save_screenshot(SHOTS / f"{page.replace('/', '-')}-{name}-{theme}.png")


def check_search(driver, base):
    docs = (TARGET / "doc/status_core/enum.Status.html").read_text()
    by_code = {code: name for name, code in re.findall(r'href="[^"]*#variant\.(\w+)"[^>]*>(\d{3}) ', docs)}
    for code, _, message, _ in page_rows():
        for text in [code, message.lower()]:
            driver.get(f"{base}/status_core/index.html?search={urllib.parse.quote(text)}")
            found = f'.search-results a[href$="status_core/enum.Status.html#variant.{by_code[code]}"]'
            WebDriverWait(driver, 20).until(
                lambda driver: driver.find_elements(By.CSS_SELECTOR, found), f"a search for {text!r} finds {by_code[code]}"
            )


def check_links(base):
    """Every link of the project's own pages: those within lead somewhere, those without are of the right form."""
    folder = TARGET / "doc"
    pages = [path for name in ["status_core", "status_macros"] for path in (folder / name).rglob("*.html")]
    text = {path: path.read_text() for path in pages}
    own = lambda path: text.get(path) or (path.read_text() if path.suffix == ".html" else "")
    for path, content in text.items():
        # Blanket implementations hold the words, and the links, of other crates.
        own_words = content.split('id="blanket-implementations"')[0]
        for link in set(re.findall(r'<a [^>]*?href="([^"]*)"', own_words)):
            link = link.replace("&amp;", "&")
            address = urllib.parse.urlsplit(link)
            if address.scheme:
                check(re.fullmatch(r"https://[\w.-]+(:\d+)?(/\S*)?", link), f"{path}: {link} is a web address")
                continue
            target = (path.parent / urllib.parse.unquote(address.path)).resolve() if address.path else path
            if target.is_dir():
                target /= "index.html"
            check(target.is_file(), f"{path.relative_to(folder)}: {link} leads to a page")
            if address.fragment and "/src/" not in str(target) and target.suffix == ".html":
                places = [address.fragment, urllib.parse.unquote(address.fragment)]
                found = any(f'id="{place}"' in own(target) for place in places)
                check(found, f"{path.relative_to(folder)}: {link} leads to a place")


def check_hostile(driver):
    """A page full of HTML, documented by its own crate: nothing of it runs."""
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root)
        (folder / "src").mkdir()
        (folder / "page.md").write_text(HOSTILE)
        (folder / "src/lib.rs").write_text('#[status_core::status_table("../page.md")]\npub enum Status {}\n')
        core = (ROOT / "status-core").as_posix()
        (folder / "Cargo.toml").write_text(
            f'[package]\nname = "hostile"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n[dependencies]\nstatus-core = {{ path = "{core}" }}\n'
        )
        (folder / "Cargo.lock").write_text((ROOT / "Cargo.lock").read_text())
        subprocess.run(["cargo", "doc", "--quiet", "--no-deps", "--target-dir", "target"], cwd=folder, check=True)
        driver.get(serve(folder / "target/doc") + "/hostile/enum.Status.html")
        docs = driver.find_element(By.CSS_SELECTOR, ".top-doc")
        check("went" in docs.get_property("textContent"), "the purpose is shown")
        check(driver.execute_script("return window.ran") is None, "no HTML of a page runs")
        check(not driver.find_elements(By.CSS_SELECTOR, ".docblock script, .docblock img"), "no HTML of a page is shown as such")
        driver.save_screenshot(SHOTS / "hostile.png")


def main():
    SHOTS.mkdir(parents=True, exist_ok=True)
    base = serve(TARGET / "doc")
    check_links(base)
    driver = browser()
    try:
        for name, width in WIDTHS.items():
            check_width(driver, base, name, width)
            check_status(driver, base)
            check_crate_page(driver, base)
        check_search(driver, base)
        check_hostile(driver)
    finally:
        driver.quit()
    print(f"{passed} passed, 0 failed; screenshots in {SHOTS}")


main()
