/**
 * The commonest words of the languages that marketplace texts come in, function words first, then what listings say.
 * Made by hand. Without accents, as the fold leaves them (`für` is `fur`, `größe` is `grosse`). What stands under `en` counts
 * for English alone; in the last lines of the others is what they share with it.
 */
export const commonWords: Readonly<Record<string, string>> = {
  en: `
    the and of to in is you that it for on are with as be at this have from or by not but what all we when your can an our if no my
    so there their which do up out about get me us please they was had has been were who i a he she his her him its will would could
    should them these those than then some any only also into over after before more most very just like one two three first last
    how where why because while such other each every both same own too here now am did does done being may must shall might need
    want make made take see know come go going back way well good great new used old item condition shipping free size box set black
    white red blue green brand original quality vintage high low top price sale works working excellent perfect fine right left
    long short large small big little home room house bed beds bath apartment kitchen car bike phone pack pair piece pieces inch
    inches color colour material leather cotton wood steel silver gold glass plastic includes included comes ship ships thanks thank
    hello hi love time day days week year years number line part parts model type kit case cover pro plus mini max hat war man rot
    die son once pour comment door bald arm art kind hand wind fast gift sent on due per solo via not non pay paid mine ago
    order buy buyer seller feedback table camera photo photos possible usage petite petit grand encore sofa chair desk dress shoes jacket shirt charger yo bon bra court son rose orange noir mode type form normal regular support important modern luxury plastic return returns refund off light dark easy fit fits men women boys girls kids per each super
  `,
  de: `
    der und das ist nicht ein eine einen einem einer eines mit fur auf den dem des von zu zum zur sich auch wir sie ich ihr bitte sehr oder
    aber wird werden wurde sind haben bei nach keine kein keinen wie noch nur aus wenn kann konnen es als bis durch uber unter zwischen
    vor dass mein meine meinen dein unser unsere ihre ihren dieser diese dieses diesem hier jetzt immer mehr schon alle alles man muss
    um im habe hatte waren neu neue neuer neues gebraucht gebrauchte zustand guter gut gute sehr verkaufe verkauf versand versandkosten
    abholung kostenlos preis rechnung farbe schwarz weiss rot blau grun grau grosse stuck original verpackung ovp rucknahme
    garantie gewahrleistung privatverkauf lieferung lieferumfang defekt funktioniert einwandfrei wohnung zimmer kuche haus stadt
    minuten gehminuten leder holz edelstahl kinder damen herren jahre viel viele passt gegen selbst macht bewertung danke hallo
    etwa hoch schone schoner schones zeiten wenig benutzt zubehor tasche kamera ladegerat mobel breit hohe kratzer
    abzugeben tausch festpreis biete siehe bilder bild artikel getragen nie einige beide funktionsfahig tisch stuhl
    buch bucher kleid jacke schuhe hose fahrrad gerat anleitung sofort heute mal etwas ganz leider gerne geht steht
    liegt
    in was am an die war so man hat will her arm bald
  `,
  es: `
    el la los las de que y en un una unos unas es por con para se su sus lo como mas pero le ya este esta esto estos estas ese esa si
    porque muy sobre tambien hay todo toda todos todas nos estan del al o cuando donde desde hasta entre ser tiene tienen
    puede pueden hacer mi mis tu tus yo usted ustedes nuestro nuestra sino sin cada otro otra anos ano dia dias favor gracias hola
    nuevo nueva nuevos usado usada segunda mano buen bueno buena estado perfecto perfectas perfectamente vendo venta envio envios gratis
    precio talla tamano negro negra blanco blanca rojo azul verde original caja garantia funciona entrega devolucion piso casa
    habitacion cocina bano calle ciudad minutos cuero madera acero ninos mujer hombre medidas incluye comprar color marca
    buenas buenos condiciones cerca ademas mesa silla libro ropa zapatos vestido camara telefono cargador piezas
    nunca poco pregunte antes vende venden haber viene solo cualquier foto fotos articulo bolso pantalon camisa juego
    regalo hemos vamos quiero necesito
    me no he has son a sin once sale use
  `,
  fr: `
    le la les de des et un une est en que qui dans ce cette ces il elle ils sur pas plus avec ne se sont vous nous au aux par mais ou
    votre vos notre nos tres bien etre avoir du je mon ma mes leur leurs si tout tous toute toutes comme fait aussi meme sans sous
    entre chez deux peut peuvent ete etait merci bonjour neuf neuve occasion bon bonne etat parfait parfaite vends vendu vente envoi
    livraison gratuit gratuite prix taille couleur noir noire blanc blanche rouge bleu vert boite garantie fonctionne remise propre
    retour frais port chambre maison cuisine salle bain rue ville minutes cuir bois acier enfant femme homme jamais servi porte marque
    pour a y d l qu c s n j achat facture emballage
    peu livre livres couverture appareil chargeur debattre portee usee use table chaise robe veste chaussures
    pantalon chemise sac montre telephone pieces piece cadeau photos vendus acheter neufs voir demande possible
    proche grande petit petite encore toujours rien ici aucun aucune semelle doublure matiere
    avant avis ni
    on pour comment son me or plus a mode photo table camera possible petit grand
  `,
  it: `
    il lo gli la le di che e un una uno per con del della dello dei degli delle dal dalla nel nella nei al alla ai alle sul sulla si da
    piu ma anche questo questa questi molto sono ha hanno ho essere stato tutto tutti tutte ogni dopo prima senza fino se ci vi mi
    nostro nostra vostro suo sua grazie ciao buono buona buone buoni nuovo nuova nuovi nuove usato usata usati stato condizioni ottimo ottime
    perfetto perfette vendo vendita spedizione gratuita gratis prezzo taglia misura colore nero nera bianco bianca rosso blu verde
    scatola originale garanzia funziona funzionante ritiro reso camera casa cucina bagno via citta minuti pelle legno acciaio donna
    uomo bambini e' mai marca pezzi confezione contattatemi consegna mano in non
    avrete lasciate tutta trattabile tavolo sedia libro vestito scarpe giacca borsa camicia telefono macchina
    fotografica regalo foto articolo poco ancora solo presso vicino suoi loro fatto possibile qualsiasi qui come
    nessun nessuna misure
    in non per come due via a i me no
  `,
  pt: `
    o os um uma uns umas de que e da do das dos em na nos nas para com nao por mais mas foi ao aos ele ela tem sua seu suas seus ou ser
    quando muito muita tambem ja esta estao este esse essa isso pelo pela ate sem entre depois todo toda todos todas voce voces
    eu meu minha nosso nossa obrigado obrigada ola novo nova novos usado usada bom boa estado perfeito perfeitas perfeito vendo venda
    envio portes gratis preco tamanho cor preto preta branco branca vermelho azul verde caixa original garantia funciona entrega
    devolucao quarto casa cozinha banho rua cidade minutos couro madeira aco mulher homem crianca criancas medidas inclui marca
    tudo nunca pouco mesa cadeira livro vestido sapatos casaco camisa mala camara telefone carregador pecas presente
    fotos artigo antes comprar fica perto tirar aceito ainda so qualquer aqui nenhum nenhuma temos vamos quero
    preciso
    me no a as do come
  `,
  nl: `
    de het een van en dat niet op te zijn voor met aan er maar ook als bij nog naar heeft ze zij wij wat kan geen zeer deze dit die
    hij ik je jij jullie u uw ons onze mijn om uit tot dan wel meer heel alle alles veel wordt worden werd hebben heb kunnen moet
    hier waar omdat tussen zonder onder zo nieuw nieuwe gebruikt gebruikte goede goed staat conditie verkoop verkopen
    verzending verzendkosten verzenden gratis prijs maat kleur zwart zwarte wit witte rood blauw groen grijs doos origineel originele
    garantie werkt ophalen kamer huis keuken badkamer straat stad minuten leer hout staal dames heren kinderen jaar merk stuks
    bedankt hallo groeten perfecte levering koop kopen inclusief bod
    tafel stoel boek jas jurk schoenen broek fiets toestel lader overleg afmetingen zie nooit weinig gedragen leren
    mooi mooie klein kleine grote breed hoog lengte ongeveer samen nodig vraag foto even graag gewoon erg erbij
    enkele iets niets door laat krijgt korting
    in is of over was had we me die door bed water warm am
  `,
  pl: `
    i w na z nie sie do ze jest to o jak ale za co po od tak czy dla tym juz byc przez jego sa bardzo prosze oraz lub ktory ktora
    ktore ten ta te tego tej tylko moze mozna przy bez pod nad przed jeszcze bylo byl ma mam mamy moj moja nasz nowy nowa nowe
    uzywany uzywana uzywane stan stanie dobry dobra dobrym idealny idealnym sprzedam sprzedaz wysylka przesylka odbior darmowa cena
    rozmiar kolor czarny czarna bialy biala czerwony niebieski zielony pudelko oryginalny oryginalne gwarancja dziala sprawny zwrot
    pokoj dom kuchnia lazienka ulica miasto minut skora drewno stal damskie meskie dzieci lat sztuk polecam dziekuje witam zapraszam
    rabat nastepnym zakupie zakupem komentarz dostaniesz stol krzeslo ksiazka sukienka kurtka buty spodnie koszula
    aparat telefon ladowarki ladowarka zdjeciu zdjecia uzgodnienia czesci nigdy malo nowego wszystko wszystkie kazdy
    jako gdy wiec takze mozliwosc mozliwa osobisty pozytywny blisko szt
    to do on a i no
  `
}

/** Words of those languages that English texts are full of, in names: they say half as much. */
export const nameWords = 'de la le les el los las di da del della van der den du des il lo gli do dos das san'
