//! The names that an attribute is to define, from tokens that may be faulty.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens as _;

pub(crate) struct Names {
    pub(crate) visibility: TokenStream,
    /// The item's, those of its subsets, and that of its error type.
    pub(crate) names: Vec<Ident>,
}

/// The keywords of items whose name is that of a type.
const TYPES: &[&str] = &["enum", "struct", "union", "type", "trait"];

impl Names {
    pub(crate) fn of(args: TokenStream, item: TokenStream) -> Self {
        let mut names = Self { visibility: TokenStream::new(), names: Vec::new() };
        names.item(item);
        names.args(args);
        names
    }

    /// `pub` with its parentheses, and the name of a type. An attribute below may be another one of this crate.
    fn item(&mut self, item: TokenStream) {
        let mut tokens = item.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Group(attribute) => {
                    for token in attribute.stream() {
                        if let TokenTree::Group(args) = token {
                            self.args(args.stream());
                        }
                    }
                }
                TokenTree::Ident(word) if word == "pub" => {
                    self.visibility.extend([TokenTree::Ident(word)]);
                    self.visibility.extend(tokens.next_if(|next| matches!(next, TokenTree::Group(_))));
                }
                TokenTree::Ident(keyword) if TYPES.iter().any(|known| keyword == known) => {
                    return self.add(tokens.next());
                }
                // Another item has no name that a type could have.
                TokenTree::Ident(_) => return,
                _ => {}
            }
        }
    }

    fn args(&mut self, args: TokenStream) {
        let args: Vec<_> = args.into_iter().collect();
        self.subsets(&args);
        self.problem(&args);
    }

    /// Each identifier before `=`, in the parentheses of `subsets`.
    fn subsets(&mut self, args: &[TokenTree]) {
        for pair in args.windows(2) {
            let [TokenTree::Ident(argument), TokenTree::Group(list)] = pair else { continue };
            if argument != "subsets" {
                continue;
            }
            let list: Vec<_> = list.stream().into_iter().collect();
            for pair in list.windows(2) {
                if matches!(&pair[1], TokenTree::Punct(equals) if equals.as_char() == '=') {
                    self.add(Some(pair[0].clone()));
                }
            }
        }
    }

    /// The identifier in `problem = ApiError`, unless it is the start of something else, or a type that exists.
    fn problem(&mut self, args: &[TokenTree]) {
        let arguments = args.split(|token| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ','));
        for argument in arguments {
            if let [TokenTree::Ident(argument), TokenTree::Punct(_), name] = argument
                && argument == "problem"
                && !matches!(name, TokenTree::Ident(name) if name == "Problem")
            {
                self.add(Some(name.clone()));
            }
        }
    }

    /// Adds an identifier; a keyword would give an error of its own.
    fn add(&mut self, token: Option<TokenTree>) {
        if let Some(TokenTree::Ident(name)) = token
            && !self.names.contains(&name)
            && syn::parse2::<Ident>(name.to_token_stream()).is_ok()
        {
            self.names.push(name);
        }
    }
}
