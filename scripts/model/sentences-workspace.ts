/** What the data folder, the store and the commands can say. Every refusal ends with the next step. */

import type { Phrase } from './phrase.ts';

export const WORKSPACE_SENTENCES = {
  'no-data-folder': {
    fr: 'Le dossier de données {path} n’existe pas. Créez-le, ou donnez le bon avec --data DOSSIER.',
    en: 'The data folder {path} does not exist. Create it, or name the right one with --data DIR.',
  },
  'no-brand': {
    fr: 'Aucune marque dans {path}. Créez-la sur la page du bureau (`npm start`), ou par `npm run vigie -- new`.',
    en: 'No brand in {path}. Create one on the desk’s page (`npm start`), or by `npm run vigie -- new`.',
  },
  'brand-unknown': {
    fr: 'La marque « {brand} » n’existe pas. Marques connues : {known}.',
    en: 'There is no brand “{brand}”. Known brands: {known}.',
  },
  'brand-file-missing': {
    fr: '{path} manque : Vigie ne sait ni le nom ni le fuseau de la marque. Copiez l’exemple de data/README.md et remplissez-le.',
    en: '{path} is missing: Vigie knows neither the name nor the time zone of the brand. Copy the example of data/README.md and fill it in.',
  },
  'brand-folder-reserved': {
    fr: 'Le dossier « {folder} » porte un nom que le site se réserve. Renommez-le.',
    en: 'The folder “{folder}” has a name that the site keeps for itself. Rename it.',
  },
  'brand-file-broken': {
    fr: '{path}, ligne {line} : ce n’est pas du YAML valide. Vérifiez les guillemets, les crochets et les retraits de cette ligne et de la précédente ; les données déjà lues de la marque restent en place.',
    en: '{path}, line {line}: this is not valid YAML. Check the quotes, brackets and indents of this line and the one before; what was already read of the brand stays in place.',
  },
  'brand-file-invalid': {
    fr: '{path}, ligne {line} : la valeur de « {key} » ne convient pas. Comparez avec l’exemple de data/README.md ; les données déjà lues de la marque restent en place.',
    en: '{path}, line {line}: the value of “{key}” does not fit. Compare with the example of data/README.md; what was already read of the brand stays in place.',
  },
  'sources-file-broken': {
    fr: '{path} est illisible. Remettez la version d’avant, ou effacez le fichier : Vigie en écrira un autre d’après la date des fichiers.',
    en: '{path} cannot be read. Put the former version back, or delete the file: Vigie will write another from the time of the files.',
  },
  'mapping-broken': {
    fr: '{path} est illisible. Corrigez-le, ou effacez-le et refaites-le avec `npm run vigie -- map FICHIER`.',
    en: '{path} cannot be read. Mend it, or delete it and make it again with `npm run vigie -- map FILE`.',
  },
  'disk-full': {
    fr: 'Le disque est plein : {path} n’a pas été écrit, et ce qui y était reste en place. Libérez de la place et recommencez.',
    en: 'The disk is full: {path} was not written, and what was there stays in place. Free some space and start again.',
  },
  'not-writable': {
    fr: 'Écriture refusée : {path}. Vérifiez les droits du dossier et recommencez.',
    en: 'Writing was refused: {path}. Check the folder’s permissions and start again.',
  },
  'no-store': {
    fr: 'Rien n’a encore été lu dans {path}. Lancez `npm run vigie -- gather`.',
    en: 'Nothing was gathered yet in {path}. Run `npm run vigie -- gather`.',
  },
  'store-broken': {
    fr: 'La base {path} est illisible. Lancez `npm run vigie -- gather` : tout sera relu depuis les fichiers.',
    en: 'The store {path} cannot be read. Run `npm run vigie -- gather`: everything is read again from the files.',
  },
  'gather-running': {
    fr: 'Une lecture est déjà en cours (processus {pid}). Attendez qu’elle finisse, puis recommencez.',
    en: 'A gather is already running (process {pid}). Wait until it ends, then start again.',
  },
  'unknown-export': {
    fr: 'Vigie ne connaît pas ce fichier. Dites une fois ce que sont ses colonnes : `npm run vigie -- map "{path}"`.',
    en: 'Vigie does not know this file. Say once what its columns are: `npm run vigie -- map "{path}"`.',
  },
  'unknown-json': {
    fr: 'Ce fichier JSON n’est pas une archive que Vigie connaît (Mastodon, Instagram). Il reste où il est.',
    en: 'This JSON file is no archive that Vigie knows (Mastodon, Instagram). It stays where it is.',
  },
  'several-exports': {
    fr: 'Ce fichier ressemble à plusieurs exports ({exports}) : Vigie ne devine pas. Signalez-le aux développeurs avec sa première ligne.',
    en: 'This file looks like several exports ({exports}): Vigie does not guess. Tell the developers, with its first line.',
  },
  'no-platform': {
    fr: 'Ce fichier ne nomme ni réseau ni compte. Placez-le dans exports/instagram/ ou exports/facebook/, ou ajoutez à brand.yaml : files: {"{path}": instagram}.',
    en: 'This file names neither platform nor account. Put it in exports/instagram/ or exports/facebook/, or add to brand.yaml: files: {"{path}": instagram}.',
  },
  'account-undecided': {
    fr: 'Ce fichier ne nomme pas de compte, et la marque en a plusieurs sur {platform} ({accounts}). Placez-le dans exports/{platform}/NOM-DU-COMPTE/.',
    en: 'This file names no account, and the brand has several on {platform} ({accounts}). Put it in exports/{platform}/NAME-OF-ACCOUNT/.',
  },
  'account-of-other-brand': {
    fr: 'Le compte {account} appartient à la marque {brand} : rien n’est lu. Déplacez le fichier dans data/{brand}/exports/.',
    en: 'The account {account} belongs to the brand {brand}: nothing is read. Move the file to data/{brand}/exports/.',
  },
  'account-not-listed': {
    fr: 'Le compte {account} n’est dans aucun brand.yaml. Ajoutez-le aux comptes de la marque s’il est à elle.',
    en: 'The account {account} is in no brand.yaml. Add it to the brand’s accounts if it is hers.',
  },
  'account-from-sibling': {
    fr: 'Ce fichier ne nomme pas de compte : celui des autres fichiers du dossier ({account}) est supposé.',
    en: 'This file names no account: that of the other files of its folder ({account}) is assumed.',
  },
  'account-unnamed': {
    fr: 'Ce fichier ne nomme pas de compte et brand.yaml n’en dit aucun sur {platform} : ses chiffres sont rangés sous « {account} ». Ajoutez le compte à brand.yaml.',
    en: 'This file names no account and brand.yaml says none on {platform}: its figures are kept under “{account}”. Add the account to brand.yaml.',
  },
  'duplicate-of': {
    fr: 'Mêmes octets que {path}. Vous pouvez effacer l’un des deux.',
    en: 'Same bytes as {path}. You can delete one of them.',
  },
  'no-rows': {
    fr: 'L’en-tête est là, mais aucune ligne. Vérifiez la période choisie à l’export.',
    en: 'The header is there, but no row. Check the period chosen for the export.',
  },
  'rows-left-out': {
    fr: '{rows} {rows|ligne laissée|lignes laissées} de côté, la première en ligne {first}. {why}',
    en: '{rows} {rows|row|rows} left out, the first on row {first}. {why}',
  },
  'all-rows-left-out': {
    fr: 'Aucune ligne n’a pu être lue (la première en ligne {first}). {why} Téléchargez l’export de nouveau et déposez-le sans l’ouvrir.',
    en: 'No row could be read (the first on row {first}). {why} Download the export again and drop it without opening it.',
  },
  'replaced-file': {
    fr: 'Ce fichier a pris la place d’un autre du même nom : {gone} {gone|publication ou jour n’est|publications ou jours ne sont} plus dans aucun fichier. Gardez chaque export sous son propre nom.',
    en: 'This file took the place of another of the same name: {gone} {gone|post or day is|posts or days are} in no file any more. Keep each export under a name of its own.',
  },
  'no-table': {
    fr: '{path} ne contient pas de tableau avec une ligne d’en-têtes : il n’y a pas de colonnes à nommer.',
    en: '{path} holds no table with a row of headers: there are no columns to name.',
  },
  'query-failed': {
    fr: 'La requête n’est pas passée : {why}',
    en: 'The query did not run: {why}',
  },
  'option-unknown': {
    fr: 'Option inconnue : {option}. `npm run vigie -- help` les montre toutes.',
    en: 'Unknown option: {option}. `npm run vigie -- help` shows them all.',
  },
  'command-unknown': {
    fr: 'Commande inconnue : {command}. `npm run vigie -- help` les montre toutes.',
    en: 'Unknown command: {command}. `npm run vigie -- help` shows them all.',
  },
  'out-in-use': {
    fr: 'Le dossier {path} contient autre chose qu’un site de Vigie : rien n’y est écrit ni effacé. Donnez un dossier vide ou nouveau avec --out.',
    en: 'The folder {path} holds something other than a site of Vigie: nothing is written or deleted there. Give an empty or new folder with --out.',
  },
  unexpected: {
    fr: 'Vigie s’est arrêtée sur une erreur imprévue : {why} Rien n’a été effacé. Relancez avec --debug et montrez ce qui s’affiche aux développeurs.',
    en: 'Vigie stopped on an error nobody foresaw: {why} Nothing was deleted. Run it again with --debug and show the developers what it prints.',
  },
  'argument-missing': {
    fr: 'Il manque quelque chose : {usage}',
    en: 'Something is missing: {usage}',
  },
} as const satisfies Record<string, Phrase>;
