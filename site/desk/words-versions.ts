/** Texts of the editor on versions of a file: two of them, one that went or cannot be read, another name. French spaces are set by words-editor.ts. */

export const versionsFrench = {
  at: 'Jour et heure',
  yes: 'oui',
  no: 'non',
  stale: 'Ce brouillon part d’une version plus ancienne du fichier. Comparez les deux versions, puis choisissez.',
  gone: 'Ce fichier n’existe plus',
  goneNote:
    'Il a été supprimé ou renommé depuis que vous l’avez ouvert. Rien n’est écrit. Vous pouvez l’enregistrer de nouveau, avec ce que vous avez saisi et tout ce qu’il contenait.',
  goneSave: 'L’enregistrer de nouveau',
  unread: 'Ce fichier a changé et ne se lit plus',
  unreadNote:
    'Son en-tête n’est plus du YAML valide. Rien n’est écrit. Corrigez-le dans un éditeur de texte puis enregistrez de nouveau, ou remplacez-le par votre version : celle du disque reste trente jours à la corbeille.',
  unreadOpen: 'Ce fichier ne se lit pas',
  unreadSave: 'Le remplacer par ma version',
  onDisk: 'Le fichier, tel qu’il est',
  rename: 'Nom dans les fichiers',
  renameNote:
    'Les publications et les captures désignent la campagne par ce nom, et l’adresse de sa page le contient. Changer le titre n’y touche pas.',
  renameNow: 'Nom actuel',
  renameTo: 'Nouveau nom',
  renameWill: (name: string) => `Sera écrit « ${name} ».`,
  renameHint: 'Des mots courts ; les accents et les espaces sont remplacés.',
  renameLook: 'Voir ce qui changera',
  renameEntries: (n: number) =>
    n > 1
      ? `${n} publications la désignent et prendront le nouveau nom :`
      : n === 1
        ? 'Une publication la désigne et prendra le nouveau nom :'
        : 'Aucune publication ne la désigne.',
  renameLeft: (n: number) =>
    n > 1
      ? `${n} publications gardent l’ancien nom ; corrigez-les dans un éditeur de texte :`
      : 'Une publication garde l’ancien nom ; corrigez-la dans un éditeur de texte :',
  renameClips: (n: number) =>
    n > 1
      ? `${n} captures gardent l’ancien nom : une capture ne se modifie pas.`
      : 'Une capture garde l’ancien nom : une capture ne se modifie pas.',
  renameAddress: 'La page de la campagne et son agenda changent d’adresse : les liens et les abonnements pris avant ne les suivront pas.',
  renameDo: (name: string) => `Renommer en « ${name} »`,
  renameFirst: 'Enregistrez d’abord ce que vous avez changé au-dessus.',
  renameSame: 'C’est déjà son nom.',
  renameUnfit: 'Écrivez au moins une lettre ou un chiffre.',
  renamed: (from: string, to: string) => `« ${from} » s’appelle maintenant « ${to} ».`,
  stillNamed: (entries: number, clips: number) => {
    const parts = [
      entries > 0 ? (entries > 1 ? `${entries} publications` : 'une publication') : '',
      clips > 0 ? (clips > 1 ? `${clips} captures` : 'une capture') : '',
    ].filter(Boolean);
    return parts.length === 0 ? '' : `${parts.join(' et ')} la ${entries + clips > 1 ? 'désignent' : 'désigne'} encore`;
  },
  listUnfit: 'Les déclinaisons de ce fichier ne sont pas une liste : elles restent telles quelles. Corrigez-les dans un éditeur de texte.',
};

export const versionsEnglish: typeof versionsFrench = {
  at: 'Day and hour',
  yes: 'yes',
  no: 'no',
  stale: 'This draft starts from an older version of the file. Compare both versions, then choose.',
  gone: 'This file no longer exists',
  goneNote:
    'It was deleted or renamed since you opened it. Nothing is written. You can save it again, with what you typed and all that it held.',
  goneSave: 'Save it again',
  unread: 'This file has changed and can no longer be read',
  unreadNote:
    'Its header is no longer valid YAML. Nothing is written. Mend it in a text editor and save again, or replace it with your version: the one on disk stays in the trash for thirty days.',
  unreadOpen: 'This file cannot be read',
  unreadSave: 'Replace it with my version',
  onDisk: 'The file as it is',
  rename: 'Name in the files',
  renameNote:
    'Posts and clips point to the campaign by this name, and the address of its page holds it. Changing the title does not touch it.',
  renameNow: 'Current name',
  renameTo: 'New name',
  renameWill: (name: string) => `Will be written “${name}”.`,
  renameHint: 'A few short words; accents and spaces are replaced.',
  renameLook: 'See what will change',
  renameEntries: (n: number) =>
    n === 0
      ? 'No post points to it.'
      : n === 1
        ? 'One post points to it and takes the new name:'
        : `${n} posts point to it and take the new name:`,
  renameLeft: (n: number) =>
    n === 1 ? 'One post keeps the old name; mend it in a text editor:' : `${n} posts keep the old name; mend them in a text editor:`,
  renameClips: (n: number) =>
    n === 1 ? 'One clip keeps the old name: a clip never changes.' : `${n} clips keep the old name: a clip never changes.`,
  renameAddress: 'The campaign’s page and its calendar change address: links and subscriptions taken before do not follow.',
  renameDo: (name: string) => `Rename to “${name}”`,
  renameFirst: 'First save what you changed above.',
  renameSame: 'That is its name already.',
  renameUnfit: 'Write at least one letter or digit.',
  renamed: (from: string, to: string) => `“${from}” is now called “${to}”.`,
  stillNamed: (entries, clips) => {
    const parts = [
      entries > 0 ? (entries === 1 ? 'one post' : `${entries} posts`) : '',
      clips > 0 ? (clips === 1 ? 'one clip' : `${clips} clips`) : '',
    ].filter(Boolean);
    return parts.length === 0 ? '' : `${parts.join(' and ')} still ${entries + clips === 1 ? 'points' : 'point'} to it`;
  },
  listUnfit: 'The variants of this file are not a list: they stay as they are. Mend them in a text editor.',
};
