-- An office that closes for good goes from the list; the foreign keys keep one that is still shown or has numbers.
grant delete on location to ${application_role};
