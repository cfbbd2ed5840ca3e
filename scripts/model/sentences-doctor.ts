/** What `vigie doctor` can say of this machine: what is well, and what is not with the next step. */

import type { Phrase } from './phrase.ts';

export const DOCTOR_SENTENCES = {
  'node-as-pinned': {
    fr: 'Node {found}, celui que Vigie a choisi.',
    en: 'Node {found}, the one that Vigie chose.',
  },
  'node-other': {
    fr: 'Cette commande tourne sous Node {found} ; Vigie est testée sous {pinned}. Lancez-la par `npm run vigie -- doctor`, qui prend le bon.',
    en: 'This command runs under Node {found}; Vigie is tested under {pinned}. Run it by `npm run vigie -- doctor`, which takes the right one.',
  },
  'node-none-pinned': {
    fr: 'Node {found} : Vigie n’en fournit pas pour {system}. Tout marche sans doute, mais rien ne le prouve.',
    en: 'Node {found}: Vigie brings none for {system}. All of it probably works, but nothing proves it.',
  },
  'packages-complete': {
    fr: 'Les paquets installés sont ceux que Vigie demande.',
    en: 'The installed packages are those that Vigie asks for.',
  },
  'packages-other': {
    fr: 'Les paquets installés ne sont pas ceux que Vigie demande. Lancez `npm start` : ils s’installent d’abord.',
    en: 'The installed packages are not those that Vigie asks for. Run `npm start`: it installs them first.',
  },
  'database-works': {
    fr: 'DuckDB ouvre une base et y compte.',
    en: 'DuckDB opens a store and counts in it.',
  },
  'database-fails': {
    fr: 'DuckDB ne marche pas : {why} Effacez le dossier node_modules, puis lancez `npm start`.',
    en: 'DuckDB does not work: {why} Delete the folder node_modules, then run `npm start`.',
  },
  'search-works': {
    fr: 'Pagefind, qui prépare la recherche du site, est là.',
    en: 'Pagefind, which prepares the site’s search, is there.',
  },
  'search-missing': {
    fr: 'Pagefind n’est pas installé pour {system} : le site se construit sans recherche. Effacez le dossier node_modules, puis lancez `npm start`.',
    en: 'Pagefind is not installed for {system}: the site is built without search. Delete the folder node_modules, then run `npm start`.',
  },
  'disk-writable': {
    fr: 'Le dossier de données est accessible en écriture ; {free} Go sont libres.',
    en: 'The data folder can be written to; {free} GB are free.',
  },
  'disk-short': {
    fr: 'Il reste moins de {least} Go sur le disque du dossier de données. Libérez de la place : une lecture garde deux bases pendant qu’elle travaille.',
    en: 'Less than {least} GB is left on the disk of the data folder. Free some space: a gather keeps two stores while it works.',
  },
  'data-synced': {
    fr: 'Le dossier de données est dans {service}. La base y est recopiée à chaque lecture, et peut être prise en plein travail : excluez `data/.vigie` de la synchronisation, ou déplacez le dossier et donnez-le avec --data.',
    en: 'The data folder is inside {service}. The store is copied there after each gather, and may be taken in the middle of the work: leave `data/.vigie` out of the synchronisation, or move the folder and name it with --data.',
  },
  'data-local': {
    fr: 'Le dossier de données n’est dans aucun dossier synchronisé connu.',
    en: 'The data folder is in no synchronised folder that is known.',
  },
  'brands-readable': {
    fr: '{brands} {brands|marque lisible|marques lisibles}.',
    en: '{brands} readable {brands|brand|brands}.',
  },
  'brands-none': {
    fr: 'Aucune marque encore. Créez-la sur la page du bureau (`npm start`), ou par `npm run vigie -- new`.',
    en: 'No brand yet. Create one on the desk’s page (`npm start`), or by `npm run vigie -- new`.',
  },
  'store-fresh': {
    fr: 'La base est à jour : {files} {files|fichier|fichiers}.',
    en: 'The store is up to date: {files} {files|file|files}.',
  },
  'store-behind': {
    fr: '{files} {files|fichier n’est pas encore dans la base|fichiers ne sont pas encore dans la base}. Lancez `npm run vigie -- gather`, ou ouvrez le bureau.',
    en: '{files} {files|file is|files are} not in the store yet. Run `npm run vigie -- gather`, or open the desk.',
  },
  'store-other-version': {
    fr: 'La base vient d’une autre version de Vigie, ou ne s’ouvre pas. La prochaine lecture la refait : `npm run vigie -- gather`.',
    en: 'The store is of another version of Vigie, or does not open. The next gather makes it anew: `npm run vigie -- gather`.',
  },
  'store-left-locked': {
    fr: 'Une lecture a été interrompue ; son verrou reste. Rien à faire : la prochaine le reprend.',
    en: 'A gather was cut short; its lock is left. Nothing to do: the next one takes it over.',
  },
  'git-ignores-store': {
    fr: 'Git laisse de côté la base et la corbeille.',
    en: 'Git leaves the store and the trash out.',
  },
  'git-sees-store': {
    fr: 'Git suivrait {path}, qui se refait tout seul. Ajoutez `{path}` au fichier .gitignore.',
    en: 'Git would follow {path}, which makes itself anew. Add `{path}` to the file .gitignore.',
  },
  'zones-known': {
    fr: 'Les fuseaux horaires et les écritures françaises sont connus de Node.',
    en: 'Node knows the time zones and the French ways of writing.',
  },
  'zones-missing': {
    fr: 'Ce Node ne connaît pas {what} : les jours et les chiffres seraient faux. Lancez par `npm run vigie -- doctor`, qui prend celui de Vigie.',
    en: 'This Node does not know {what}: days and figures would be wrong. Run by `npm run vigie -- doctor`, which takes Vigie’s own.',
  },
  'clock-plausible': {
    fr: 'L’horloge de la machine dit {today}.',
    en: 'The machine’s clock says {today}.',
  },
  'clock-behind': {
    fr: 'L’horloge de la machine dit {today}, avant la date d’un export ({newest}). Remettez-la à l’heure : l’âge des données en dépend.',
    en: 'The machine’s clock says {today}, before the date of an export ({newest}). Set it right: the age of the data depends on it.',
  },
  'watch-works': {
    fr: 'Le système prévient le bureau quand un fichier arrive.',
    en: 'The system tells the desk when a file arrives.',
  },
  'watch-fails': {
    fr: 'Le système ne prévient pas quand un fichier arrive ({why}). Sous Linux : `sudo sysctl fs.inotify.max_user_watches=524288`. En attendant, déposez les fichiers sur la page du bureau.',
    en: 'The system does not tell when a file arrives ({why}). On Linux: `sudo sysctl fs.inotify.max_user_watches=524288`. Meanwhile, drop files on the desk’s page.',
  },
} as const satisfies Record<string, Phrase>;
