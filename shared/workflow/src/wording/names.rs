//! Rooms, products and menus of the house, found in a text: the longest name wins.
