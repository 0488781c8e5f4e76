//! The names that an attribute is to define, from tokens that may be faulty.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens as _;

pub(crate) struct Names {
    pub(crate) visibility: TokenStream,
    /// The item's, those of its subsets, and that of its error type.
    pub(crate) names: Vec<Ident>,
}

impl Names {
    pub(crate) fn of(args: TokenStream, item: TokenStream) -> Self {
        let mut names = Self { visibility: TokenStream::new(), names: Vec::new() };
        names.item(item);
        let args: Vec<_> = args.into_iter().collect();
        names.subsets(&args);
        names.problem(&args);
        names
    }

    /// The tokens between the attributes and the keyword, and the name after it.
    fn item(&mut self, item: TokenStream) {
        let mut tokens = item.into_iter();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(pound) if pound.as_char() == '#' => drop(tokens.next()),
                TokenTree::Ident(keyword) if ["enum", "struct", "union"].iter().any(|known| keyword == known) => {
                    return self.add(tokens.next());
                }
                token => self.visibility.extend([token]),
            }
        }
        // Another item, which is not to be copied.
        self.visibility = TokenStream::new();
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

    /// The identifier in `problem = ApiError`, unless it is the start of something else.
    fn problem(&mut self, args: &[TokenTree]) {
        let arguments = args.split(|token| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ','));
        for argument in arguments {
            if let [TokenTree::Ident(argument), TokenTree::Punct(_), name] = argument
                && argument == "problem"
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
