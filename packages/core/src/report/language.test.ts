import {describe, expect, it} from 'vitest'
import {fold} from '../fold/fold.js'
import {splitWords} from '../frames/words.js'
import {readLanguage} from './language.js'

const lines = (text: string): string[] => text.trim().split(/\s*\n\s*/u)

const read = (text: string) => {
  const words = splitWords(fold(text).text).filter((word) => word.kind === 'word')
  return readLanguage(words.map((word) => word.norm))
}

/** Listings as people write them, one a line. */
const foreign: Readonly<Record<string, string>> = {
  de: `
    Verkaufe hier mein gebrauchtes Fahrrad, guter Zustand, Versand möglich.
    Neue Lederjacke in Größe 48, nie getragen, keine Rücknahme.
    Privatverkauf, daher keine Garantie und keine Gewährleistung.
    Sehr schöne Vase aus Omas Zeiten, etwa 30 cm hoch.
    iPhone 12 64GB schwarz, Display mit Kratzer, funktioniert einwandfrei.
    Abholung in Köln oder Versand für 5,90 Euro.
    Kinderwagen von Bugaboo, wenig benutzt, mit Zubehör.
    Bitte keine negativen Bewertungen, wir finden immer eine Lösung.
    Schöne Wohnung mit Blick auf den See
    Biete hier drei Bücher an, siehe Bilder. Alle sind wie neu.
    Lieferumfang: Kamera, Akku, Ladegerät und Tasche.
    Der Artikel ist neu und noch in der OVP.
    Wir sind ein kleiner Laden und freuen uns auf Ihre Bewertung.
    Tisch aus Holz, 120 x 80 cm, muss noch geschliffen werden
    NEU! SOFORT LIEFERBAR! VERSAND KOSTENLOS NUR NOCH HEUTE`,
  es: `
    Vendo bicicleta de segunda mano en buen estado, poco uso.
    Chaqueta de cuero negra, talla M, nueva con etiqueta.
    Envío gratis a toda España, entrega en dos días.
    iPhone 12 de 64 GB, funciona perfectamente, con caja original.
    Se vende mesa de madera, medidas en la foto.
    No se aceptan devoluciones, pregunte antes de comprar.
    Casa rural con encanto en San Luis
    Libro usado pero muy bien conservado.
    Por favor, deje sus comentarios positivos y le haremos un descuento.
    Zapatos de mujer, color rojo, número 38.
    El piso está cerca de la playa y del centro de la ciudad.
    Juego de cocina para niños, incluye todas las piezas.
    Cámara con estuche, sin cargador. Precio negociable.
    Todo lo que ves en las fotos está incluido.
    NUEVO CON GARANTÍA, ENVÍO EN EL DÍA`,
  fr: `
    Je vends mon vélo, très bon état, peu servi.
    Veste en cuir noir, taille M, jamais portée.
    Livraison gratuite dans toute la France.
    iPhone 12 64 Go, fonctionne parfaitement, avec sa boîte.
    Table en bois massif, dimensions sur la photo.
    Ni repris ni échangé, merci de poser vos questions avant l'achat.
    Appartement avec balcon sur le parc
    Livre d'occasion, couverture un peu usée.
    Merci de laisser un avis positif et vous aurez une remise.
    Chaussures pour femme, couleur rouge, pointure 38.
    Le logement est proche de la gare et des commerces.
    Jeu de cuisine pour enfants, toutes les pièces sont là.
    Appareil photo vendu sans chargeur, prix à débattre.
    Matière : cuir. Doublure : cuir. Semelle : caoutchouc et cuir.
    TRÈS BON ÉTAT, ENVOI RAPIDE ET SOIGNÉ`,
  it: `
    Vendo bicicletta usata in ottime condizioni.
    Giacca di pelle nera, taglia M, mai indossata.
    Spedizione gratuita in tutta Italia.
    iPhone 12 da 64 GB, perfettamente funzionante, con scatola originale.
    Tavolo di legno, misure nella foto.
    Non si accettano resi, chiedere prima di comprare.
    Appartamento con vista sul mare e vicino al centro
    Libro usato ma ben tenuto, come nuovo.
    Lasciate una recensione positiva e avrete uno sconto.
    Scarpe da donna, colore rosso, numero 38.
    La casa è vicino alla stazione e ai negozi.
    Gioco per bambini, sono incluse tutte le parti.
    Macchina fotografica senza caricatore, prezzo trattabile.
    Tutto quello che vedete nella foto è compreso.
    NUOVO CON GARANZIA, SPEDIZIONE IN GIORNATA`,
  pt: `
    Vendo bicicleta usada em bom estado, pouco uso.
    Casaco de couro preto, tamanho M, nunca usado.
    Envio grátis para todo o país, chega em dois dias e sem portes.
    iPhone 12 de 64 GB, funciona na perfeição, com caixa original.
    Mesa de madeira, medidas na foto.
    Não aceito devoluções, tire todas as dúvidas antes de comprar.
    Quarto com vista para o mar e perto da cidade
    Livro usado, mas muito bem conservado.
    Deixe uma avaliação positiva e receba um desconto na sua próxima compra.
    Sapatos de mulher, cor vermelha, número 38.
    A casa fica perto da estação e das lojas.
    Jogo para crianças, estão incluídas todas as peças.
    Máquina fotográfica sem carregador, preço negociável, você busca.
    Tudo o que se vê nas fotos está incluído.
    NOVO COM GARANTIA, ENVIO NO MESMO DIA, NÃO PERCA`,
  nl: `
    Te koop: gebruikte fiets in goede staat.
    Zwarte leren jas, maat M, nooit gedragen, zeer mooi.
    Gratis verzending door heel Nederland.
    iPhone 12 64 GB, werkt prima, met originele doos.
    Tafel van eikenhout, afmetingen zie de foto.
    Wij nemen geen retouren, vraag eerst voor je koopt.
    Kamer met uitzicht op het park en dicht bij de stad
    Boek is gelezen maar nog heel netjes.
    Laat een positieve beoordeling achter en je krijgt korting.
    Damesschoenen, kleur rood, maat 38, niet gedragen.
    Het huis ligt vlak bij het station en de winkels.
    Speelgoed voor kinderen, alle onderdelen zijn er nog.
    Camera zonder lader, prijs in overleg, ophalen kan ook.
    Alles wat je op de foto ziet hoort erbij.
    NIEUW MET GARANTIE, VANDAAG NOG VERZONDEN, OP=OP`,
  pl: `
    Sprzedam rower używany, stan bardzo dobry.
    Kurtka skórzana czarna, rozmiar M, nowa z metką.
    Darmowa wysyłka na terenie całej Polski.
    iPhone 12 64 GB, w pełni sprawny, oryginalne pudełko.
    Stół z drewna, wymiary na zdjęciu, odbiór tylko osobisty.
    Nie przyjmuję zwrotów, proszę pytać przed zakupem.
    Pokój z widokiem na park i blisko centrum, dla dwóch osób
    Książka używana, ale w bardzo dobrym stanie.
    Proszę o pozytywny komentarz, a dostaniesz rabat przy następnym zakupie.
    Buty damskie, kolor czerwony, rozmiar 38.
    Mieszkanie jest przy dworcu i nad sklepem.
    Zabawka dla dzieci, są wszystkie części.
    Aparat bez ładowarki, cena do uzgodnienia.
    Wszystko, co jest na zdjęciu, jest w zestawie.
    NOWY Z GWARANCJĄ, WYSYŁKA DZIŚ, NIE CZEKAJ`,
  und: `
    Продам велосипед, состояние хорошее, торг уместен.
    Новая кожаная куртка, размер 48, ни разу не надевалась.
    Πωλείται ποδήλατο σε άριστη κατάσταση, μεταχειρισμένο.
    出售二手自行车，状况良好，可以邮寄。
    中古の自転車です。状態は良いです。
    중고 자전거 팝니다. 상태 좋아요.
    למכירה אופניים במצב מצוין, משלוח חינם
    دراجة مستعملة للبيع بحالة جيدة جدا
    ขายจักรยานมือสอง สภาพดี
    पुरानी साइकिल बिक्री के लिए, अच्छी हालत`
}

const english = `
  Used bike in good condition, collection only.
  Black leather jacket, size M, never worn.
  iPhone 12 64GB black
  Sony WH-1000XM4 headphones
  LOUIS VUITTON NEVERFULL MM DAMIER EBENE
  Le Creuset Signature Cast Iron Casserole 24 cm Volcanic
  Dolce & Gabbana The One Eau de Parfum 50 ml
  Yves Saint Laurent Rouge Volupté No. 12
  IKEA KALLAX 4x4 white
  IKEA POÄNG, FÄRGRIK, HEMNES
  Bosch Professional GSR 12V-15 Akku
  De'Longhi Magnifica S ECAM 22.110.B
  Cien años de soledad, Gabriel García Márquez, hardback
  Les Misérables DVD box set
  La La Land Blu-ray
  Das Boot director's cut
  El Camino 1969 hood ornament
  San Francisco de Asis mission postcard
  Los Angeles Lakers cap
  Fc Bayern München scarf, new with tags
  Juan Valdez coffee beans 500g
  Casa Bacardi glass
  Château Margaux 1996 empty bottle
  Rioja wine crate from Bodegas Muga
  Chanel No 5
  size 8
  BNWT
  BNIB sealed
  lot of 12 pcs
  ps5 disc edition + 2 pads
  thx m8 gr8 seller
  pls can u do 20 quid for it? ta
  hi is this still available pls
  ok thx, will pay 2moro
  A+++++
  Great!
  Perfect
  Thanks!
  NO RETURNS. NO REFUNDS. SOLD AS SEEN.
  VINTAGE RARE L@@K!!!
  BRAND NEW!!! FAST SHIPPING!!! BUY NOW!!!
  5* seller, would buy again
  Vase, ca. 1920, H 30 cm
  Art deco lamp, Paris, c. 1930
  Renault Clio 1.5 dCi 2012, MOT until May
  Mercedes-Benz C 220 CDI Elegance
  Volkswagen Käfer model 1:18
  Lladró figurine, made in Spain
  Murano glass fish, Venezia
  Pokémon card Pikachu 25/102
  Nike Air Max 90 UK 9
  1 x HDMI to VGA
  RTX 3080 Ti FE
  Señor Frog's Cancun T-shirt XL
  Piñata, sombrero and maracas set
  Crème brûlée torch with six ramekins
  Dirndl dress for Oktoberfest, blue
  Hallo Kitty? No, Hello Kitty!
  Delft tile, Amsterdam, van Gogh design
  Mi Band 6, Redmi Note 10 Pro
  We ship to Spain, Italy, Portugal, Poland and the Netherlands.
  Mi casa es su casa. Make yourself at home in our studio near the park.
  Learn German: der, die, das. A card game for children, in English.`

describe('readLanguage', () => {
  for (const [code, listings] of Object.entries(foreign)) {
    it.each(lines(listings))(`tells ${code}: %s`, (text) => {
      expect(read(text)).toEqual({code, read: false})
    })
  }

  it.each(lines(english))('reads %s', (text) => {
    expect(read(text)).toEqual({code: 'en', read: true})
  })

  it.each([
    'Bike for sale in great condition, please call me. Español: carro en muy buenas condiciones, todo funciona y la entrega es gratis.',
    'Lovely room close to the station and the shops. Schönes Zimmer mit Blick auf den Park, nur für Nichtraucher und nicht für Kinder.',
    'House for rent, two bedrooms, garden and garage, call me any day. 房间租金包水电气网，卫生间共用，十一月底开始入住，欢迎看房。'
  ])('says that it has read only a part of %s', (text) => {
    expect(read(text)).toEqual({code: 'mul', read: false})
  })

  it('reads what says nothing', () => {
    expect(readLanguage([])).toEqual({code: 'en', read: true})
  })

  it('reads English disguised in other letters', () => {
    expect(read('Nо nеgаtіvе fееdbасk, plеаsе соntасt uѕ')).toEqual({code: 'en', read: true})
  })
})
