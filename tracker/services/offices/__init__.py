"""Units (责任单位): their register, who leads and supports a target, and whose rules give it to them."""
