// What the compiler knows of a server's statuses: that none is forgotten.

import { Shop } from "shop/servers";

function told(status: Shop): string {
  switch (status) {
    case Shop.NO_SUCH_CARD:
      return `ask for another card: ${status}`;
  }
}

console.log(told(Shop.NO_SUCH_CARD));
