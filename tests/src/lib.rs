//! Behaviour seen from outside; see tests/.
