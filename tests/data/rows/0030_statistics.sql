-- Of one person everything is known about their function, of the other nothing.
UPDATE member SET group_function = 'support', field_function = 'product', own_function = 'finance' WHERE id = 'U0ADA';
