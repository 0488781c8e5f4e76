//! The stages point one way: no two files import each other, not even through others.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use syn::{Item, UseTree};

type Imports = BTreeMap<String, Vec<String>>;

#[test]
fn no_imports_run_in_a_circle() {
    let mut imports = Imports::new();
    for (module, source) in modules() {
        let mut paths = Vec::new();
        for item in syn::parse_file(&source).unwrap().items {
            if let Item::Use(import) = item {
                leaves(&import.tree, &mut Vec::new(), &mut paths);
            }
        }
        let absolute = paths.iter().filter_map(|path| absolute(&module, path));
        imports.insert(module.clone(), absolute.collect());
    }
    let files: Vec<String> = imports.keys().cloned().collect();
    for paths in imports.values_mut() {
        // What a path leads to is in the file with the longest name that it begins with.
        *paths = paths.iter().filter_map(|path| files.iter().rfind(|file| begins(path, file)).cloned()).collect();
    }
    for file in &files {
        let way = circle(file, &imports);
        assert!(way.is_empty(), "{file} imports itself through {}", way[1..].join(", "));
    }
}

/// The files of the macros but the tests, by the paths of their modules.
fn modules() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut folders, mut files) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let module = path.strip_prefix(&root).unwrap().with_extension("");
            let names: Vec<_> =
                module.iter().map(|name| name.to_str().unwrap()).filter(|name| *name != "mod").collect();
            match names[..] {
                ["tests", ..] => {}
                _ if path.is_dir() => folders.push(path),
                _ => files.push((names.join("::"), fs::read_to_string(&path).unwrap())),
            }
        }
    }
    files
}

fn leaves(tree: &UseTree, before: &mut Vec<String>, paths: &mut Vec<Vec<String>>) {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            leaves(&path.tree, before, paths);
            before.pop();
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, before, paths)),
        UseTree::Name(name) => paths.push([&before[..], &[name.ident.to_string()]].concat()),
        UseTree::Rename(name) => paths.push([&before[..], &[name.ident.to_string()]].concat()),
        UseTree::Glob(_) => paths.push(before.clone()),
    }
}

/// The path from the crate's root; none for another crate's, or for a child, which its parent may import.
fn absolute(module: &str, path: &[String]) -> Option<String> {
    let up = path.iter().take_while(|name| *name == "super").count();
    let own: Vec<_> = module.split("::").collect();
    let (base, rest) = match path.first()?.as_str() {
        "crate" => (&[][..], &path[1..]),
        "super" => (&own[..own.len() - up], &path[up..]),
        _ => return None,
    };
    let names: Vec<_> = base.iter().copied().chain(rest.iter().map(String::as_str)).collect();
    Some(names.join("::"))
}

fn begins(path: &str, file: &str) -> bool {
    path.strip_prefix(file).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The files on a way from a file back to it, if there is one.
fn circle<'i>(file: &'i str, imports: &'i Imports) -> Vec<&'i str> {
    let mut ways = vec![vec![file]];
    let mut seen = Vec::new();
    while let Some(way) = ways.pop() {
        for next in imports[way[way.len() - 1]].iter().filter(|next| !way.ends_with(&[next])) {
            if next == file {
                return way;
            }
            if !seen.contains(&next) {
                seen.push(next);
                ways.push([&way[..], &[next]].concat());
            }
        }
    }
    Vec::new()
}
