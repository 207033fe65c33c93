/**
 * Words within the reach of `mend` that no dictionary of English holds, and that are never mended. Made by hand, from
 * real listings and messages: names and newer words; misspellings of other words; everyday words of other languages.
 */
export const ownWords = `
  backlist backlists benning blick blocklist blocklists boyers catback chainring chainrings channing charle charley
  clauser climent dimond dimonds edmunds evernote happn deliveroo homestay homestays leakes massager massagers ponting
  productid reboard reboarding resell reseller resellers smore smores subsetting tardis uber ubers unblock vegan

  aboard cabre cardback communte conected coneected fones partments pearlised pearlized readded realy reciever recievers seing tfree treatin

  abend accepte acceptes acceptez accion aceptable acion aktion amende amene aneke autre bande blocs blanche bonne bonnes
  calle calles cancelacion cancelar cancele cible ciment cliente clientes commande commence compense compte comptes
  condicion condiciones conditie condities condizione considerar contacte contacter contactez contant cours courte
  demande demandes demandez demander echange edite einher enver evaluar evaluatie excelente excellente excellentes
  favorables finde finden forfait forfaits garante garantie garanties gaven geven horribles legal legale legales legat
  leistung letal listing membre membres messager mutuel neder neuer neven neves nover onder orden ordner ordre ordres
  ouder ouders paiement paiements parcial partiel penale perdit permet permis permise permite permiten piment portaal
  portail poste posten postes prive prives probleem probleme problemen produit produits produkt produkte promesse provide
  raten reise reisen reises remate remise renate renove renoves reporte requiere requis retrait revier selber selle sellen
  servis starre steller tarde tardes terme termes todas tolerante traje trajes trage treten waard weile weite worte
`

/** Words made of words of the vocabulary that no dictionary of English holds, and that are not parted. */
export const ownWholes = `
  betterment chargeback chargebacks excellentia perfector productor productores storefront storefronts
`
