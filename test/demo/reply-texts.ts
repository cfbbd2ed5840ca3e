/** The demo's reply library, one file each, as the desk writes them: every text is invented. */

export const REPLIES: Readonly<Record<string, string>> = {
  'rappel-px-2': `---
title: Rappel de la ponceuse PX-2
owner: helene
reviewOn: 2026-12-15
tags: [rappel, sécurité]
variants:
  - language: fr
    text: |-
      Bonjour {nom}, les PX-2 des lots 2605 à 2614 sont rappelées, reconditionnées comprises. Le numéro de lot est sous la poignée. N’utilisez plus la machine : nous la remboursons en magasin, sans ticket.
  - platform: x
    language: fr
    text: Bonjour {nom}, les lots 2605 à 2614 sont rappelés, reconditionnés compris. Débranchez la PX-2 et rapportez-la en magasin, même sans ticket.
  - language: en
    text: |-
      Hello {name}, PX-2 sanders of lots 2605 to 2614 are being recalled, refurbished ones included. The lot number is under the handle. Please stop using it: any store will refund it, no receipt needed.
---
Seulement pour la PX-2. Pour les autres ponceuses, demander d’abord à Hélène.
`,
  'service-apres-vente': `---
title: Le service après-vente ne répond pas
owner: samir
reviewOn: 2027-01-15
tags: [service après-vente]
variants:
  - language: fr
    text: |-
      Bonjour {nom}, nous sommes désolés de cette attente. Envoyez-nous votre numéro de commande en message privé : une personne vous rappelle aujourd’hui.
  - language: en
    text: "Hello {name}, we are sorry about the wait. Send us your order number in a private message: someone will call you back today."
---
Prévenir le magasin avant de répondre.
`,
  'commande-incomplete': `---
title: Commande incomplète
owner: samir
tags: [commande]
variants:
  - language: fr
    text: Bonjour {nom}, il manque une pièce et c’est à nous de la trouver. Votre numéro de commande en message privé, et elle part demain.
---
`,
  'horaires-jours-feries': `---
title: Horaires des jours fériés
owner: samir
reviewOn: 2026-11-12
tags: [magasins]
variants:
  - language: fr
    text: Bonjour {nom}, nos magasins ouvrent de 9 h à 13 h les 1er et 11 novembre. Les horaires de chaque magasin sont sur sa page.
  - language: en
    text: Hello {name}, our stores are open from 9 am to 1 pm on 1 and 11 November. Each store has its hours on its page.
---
À récrire pour les fêtes.
`,
  'reprise-des-pots': `---
title: Reprise des pots de peinture
owner: samir
reviewOn: 2027-03-01
tags: [réemploi]
variants:
  - language: fr
    text: Bonjour {nom}, oui, même entamés, s’ils sont fermés et s’ils viennent d’un particulier. Le bac est à l’entrée du magasin.
  - platform: instagram
    language: fr
    text: Bonjour {nom}, oui, même entamés ! Fermez bien le pot, le bac est à l’entrée du magasin.
---
`,
  'retard-de-livraison': `---
title: Retard de livraison
owner: samir
reviewOn: 2027-02-01
tags: [commande, livraison]
variants:
  - language: fr
    text: Bonjour {nom}, ce retard n’est pas normal. Donnez-nous votre numéro de commande en message privé, nous vous disons aujourd’hui où elle est.
  - language: en
    text: Hello {name}, this delay is not right. Send us your order number in a private message and we will tell you today where it is.
---
`,
};
