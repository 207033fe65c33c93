/**
 * The commonest words of listings and messages, by how often they stand in a million words: what tells a telling word
 * from one that stands everywhere. Counted over real texts; it only steers speed, never what is found.
 */
export const frequent: Readonly<Record<number, string>> = {
  20000: `
    the and a to is in of with i for you`,
  6000: `
    it on are this from my have your or not will`,
  2800: `
    can we that all am room an at apartment be please has as one new walk no bedroom our by home but if there great
    city product house kitchen up space just very`,
  1400: `
    street do me bed purchased located two access p area only available dublin also like so restaurants living private
    large out full metro more away minutes issue any need li free bathroom beautiful dc parking good close get other
    bus call well about x center would perfect clean quiet bike park floor car neighborhood use what was size walking
    location minute time br`,
  700: `
    modern condition station front place when small love white coffee back boston now blocks want spacious which
    having double easy tv fully centre min com st within best example its some enjoy right stay dining people miles us
    art bath style been distance high see comfortable family black made bar guests span top take unit order guest than
    them into line work make assist building offer card https bedrooms go table help text over phone pool garden most
    each bars note many everything downtown after how shops set day thanks few around amenities air near studio here
    number open they queen th equipped shopping light heart green nice where off rent through s features check beach
    looking thank used excellent original brand find may dryer know year stop feel block friendly power washer pm
    short villa still door water who flight red details data including account property end service while woman
    included working first bright selling united de own renovated design ready come way wifi views wood community
    public both travel`,
  350: `
    quality hand local three cozy journal windows airport email does going laundry market years storage steps k long
    offers much old seat plus price semelle less could single live gift rear t screen hill print capitol furnished
    name fine lovely mins speed box cable patio drive shared d message contact south business side why b central color
    washington ideal sale outdoor lots flat these next fabric her extra because en includes blue vintage town down hi
    cash historic interior things did every paper apartments leather welcome bay month tires view their circle
    national usairways man internet etc sure steel then built recently sofa night life amazing suite safe balcony
    before comes being questions dupont system floors ca additional outside luxury chair plan problem today title
    items frame nearby bag food road include look pet shower last change days provide information appliances runs cuir
    big interested works square iphone gas women americanair per super unique should times low desk strong possible
    purchase main let little had closet different m areas tea plans yes illustration ride plenty charming fee give
    village deposit even h apt newly dimensions menorca ok bart jetblue using sea rooms convenient bathrooms
    experience c happy sized same office handcrafted during got southwestair ac needs pets really lines chairs store
    gb site gold care corner money world train credit lease always mantra upcycled cover glass too someone infinite cm
    microwave without owner must inside stainless share transportation hours mattress furniture item basement visit
    premium mall shop soon hardware pick asking never model second garage due lot vinyl terrace wall dishwasher
    between ft breakfast heights deck throughout non special book security stops san send address across morning
    couple multiple grocery conditioning rental homes doublure case sun whole body hardwood north separate natural
    version wheels entrance towels silver district km making level residential ul`,
  170: `
    fresh sunny keep island engine part columbia mm beds classic support option designed hour notebook milk college
    another software master custom provided seats organic shipping hotel union oil piece temple anything attractions
    refrigerator several complete window person sq condo week cafes sorry berkeley king children facing required four
    music smart couch able row comfort georgetown christmas control pubs something yard such cala places airbnb
    getting choose orange options zip friends artwork sell fun entire ave running automatic customer transfer yet
    already e common transport ask tried printed relax finish school paint machine la fi move pieces via soft winning
    transmission wi app against updated class fit kids swimming amp adjustable roof ago fitness others solid done
    issues easily photos stand buy inches months twin eastern obo lindsay wireless wonderful mile since application
    directly base add young inch dog might ceilings decor error addiction l truck brakes cosy those along yoga heat
    stove son o digital limited families foot g battery professional makes yellow put pack covered bought hot package
    garbage tree drawing term wide align mce grand major housing luas ensure sound feet shimano parks ground type
    subject museums under summer list mobile smog capital battle stores apple play show stylish services meet needed
    huge traditional university parts rate pass he update wheel liner smoking shape yourself lounge pay website
    monthly situated nature host east factory wash wrapping hope hello buses coming try dry dual fragment fireplace
    gorgeous granite electric et bullet scratches tone strap bring quick holidays cool below kit ceiling elegant
    specific adams backyard middle his tell think start daily link stunning download head cost baby correct bottom
    units relaxing museum century edition company doors closets charge real height were left morgan info avenue
    oakland convention enough turn clear online weight restaurant opportunity build oven longer prints creek ba face
    orders fridge range linens neighbourhood sitting resolve self gym five cabinet mid anyone west vibrant firm
    management townhouse subway international tall action half canal cooking stations tourist kind step until unlocked
    takes river fantastic plastic irish tub y maintenance key beautifully eat cd prior american lower gt div looks
    once counter leave noticed missing manual fermeture she resistant matte persists better carry toyota neighborhoods
    perfectly booking charger serious led smooth player couples guide secure story wooden rd sleep history convenience
    okay says trip ireland explore lost speakers victorian payment meta charset utf trinity entertainment loft direct
    currently fast country medium utilities colour filled remodeled listing network nothing conveniently guinness
    comfy facilities meeting flooring traveling spaces arrive simply oz diy mind accessible rock complex hold spot bit
    request ciutadella following fold vehicle camera rest foods pleasant supermarket based hard cut photo unable
    carbon upstairs again together taking dresser accommodate famous popular run sizes device allowed post materials
    holding lb sturdy surrounded warm cat late maintained iron samsung checked pink hidden cream completely pockets
    supermarkets streets standard availability cold prices gardens stays lake drink mini mountain cleaning hd section
    updates started sent pdf logan ultra exterior paid june income point goes reply told cancelled corridor above far
    privacy throw feature approximately honda awesome energy meters drawers exchange avec journals wait code blanket
    sticker pretty quite brick rooftop bags bbq job password equal sleeps wine replaced oh expect grill hair upgraded
    staying porch round collection moving luxurious team process closure peaceful artist reach giant board pizza
    series matching favorite english entry mix upon whether el keeping deep video recovery ford brake`
}
