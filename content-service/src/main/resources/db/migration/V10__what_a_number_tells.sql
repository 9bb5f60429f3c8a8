-- What a caller is told beside the number: what to press, what is spoken, when it is answered.
alter table contact_point
    add column menu_path text,
    add column language  text,
    add column hours     jsonb;
