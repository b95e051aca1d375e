/** What people of that shop type to find a reply, and the reply that they mean: `query | id`. Written before the search was tuned by it. */
export const kinds = ['plain', 'inflected', 'misspelled', 'layout'] as const;
export type Kind = (typeof kinds)[number];

export const queries: Readonly<Record<Kind, string>> = {
  plain: `
курьер опаздывает | ru-late-courier
посылка потерялась | ru-lost-parcel
вручено | ru-delivered-not-received
трек-номер | ru-track
изменить адрес | ru-change-address
стоимость доставки | ru-delivery-cost
доставка за границу | ru-delivery-abroad
самовывоз | ru-pickup
постамат | ru-postomat
подъём на этаж | ru-floor-lift
курьер нагрубил | ru-courier-rude
разбитым | ru-broken-glass
брак | ru-defect
не хватает деталей | ru-missing-part
цвет не как на фото | ru-color-differs
запах | ru-smell
гарантия срок | ru-warranty-term
запчасти | ru-spare-parts
замерщик | ru-measure
как вернуть | ru-return-how
деньги не пришли | ru-return-money-late
обмен размер | ru-exchange
отменить | ru-cancel-order
предзаказ | ru-preorder
рассрочка | ru-instalments
промокод | ru-promo-code
распродажа | ru-sale-when
парковка | ru-parking
собака | ru-with-dog
мошенники | ru-scam
вакансии | ru-vacancy
чехлы стирать | ru-wash
courier late | en-late-courier
tracking | en-track
locker | en-locker
wrong item | en-wrong-item
missing screws | en-missing-part
warranty | en-warranty
refund | en-refund-when
refund arrived | en-refund-late
exchange | en-exchange
cancel order | en-cancel
sold out | en-sold-out
charged twice | en-charged-twice
instalments | en-instalments
gift card | en-gift-card
opening hours | en-hours
parking | en-parking
website down | en-site-down
unsubscribe | en-unsubscribe`,
  inflected: `
опоздание курьера | ru-late-courier
потеря посылки | ru-lost-parcel
потерянная посылка | ru-lost-parcel
смена адреса доставки | ru-change-address
перенос доставки | ru-change-time
регион | ru-delivery-regions
постаматы | ru-postomat
грубый курьер | ru-courier-rude
помятая коробка | ru-box-damaged
разбитая посуда | ru-broken-glass
бракованный товар | ru-defect
царапинами | ru-scratch
недостающая деталь | ru-missing-part
скрипящая кровать | ru-squeak
прибора не работает | ru-stopped
долгий ремонт | ru-repair-long
запчастей | ru-spare-parts
вывезти старый диван | ru-old-furniture
подарочной упаковке | ru-gift-wrap
отказ возврата | ru-return-refused
обменять размером | ru-exchange
чека нет | ru-no-receipt
отмены заказа | ru-cancel-order
статусы заказов | ru-order-status
поступлении | ru-restock
рассрочку | ru-instalments
двойные списания | ru-double-charge
промокоды | ru-promo-code
ценника | ru-price-differs
баллов | ru-bonus-how
сертификатом | ru-gift-card
праздничный график | ru-hours-holiday
парковаться | ru-parking
животным | ru-with-dog
очередей | ru-queue
рассылок | ru-unsubscribe
мошеннический звонок | ru-scam
delaying parcels | en-late-parcel
lockers | en-locker
scratches | en-scratched
colours | en-colour
repairing | en-repair-slow
refunded | en-refund-when
exchanging sizes | en-exchange
cancelling orders | en-cancel
preorders | en-preorder
invoices | en-invoice
crashing app | en-app-crash
washed covers | en-wash
dog allowed | en-dog`,
  misspelled: `
курер опаздывает | ru-late-courier
пасылка потерялась | ru-lost-parcel
отследеть заказ | ru-track
самовывос | ru-pickup
постомат | ru-postomat
подьем на этаж | ru-floor-lift
каробка помята | ru-box-damaged
разбытым | ru-broken-glass
дифект | ru-defect
цорапина | ru-scratch
недовложнеие | ru-missing-item
скрепит кровать | ru-squeak
гарантея срок | ru-warranty-term
запчисти | ru-spare-parts
замерщек | ru-measure
дезайнер | ru-design
подорочная упаковка | ru-gift-wrap
обменять размр | ru-exchange
отменить зоказ | ru-cancel-order
предзоказ | ru-preorder
расрочка | ru-instalments
промакод | ru-promo-code
роспродажа | ru-sale-when
бонусы пропли | ru-bonus-lost
сертефикат | ru-gift-card
парковкка | ru-parking
сабака | ru-with-dog
пондус | ru-wheelchair
прелажение вылетает | ru-app-crash
парол | ru-password
мошеники | ru-scam
ваканссии | ru-vacancy
католог | ru-catalogue
инстркция | ru-instruction
curier late | en-late-courier
adress | en-change-address
reshedule | en-reschedule
lokcer | en-locker
assembley | en-assembly
waranty | en-warranty
refnud | en-refund-when
recipt | en-no-receipt
cancle order | en-cancel
discontinud | en-discontinued
installments | en-instalments
invioce | en-invoice
wheelchiar | en-wheelchair
unsubcribe | en-unsubscribe
scamers | en-scam
pasword | en-login`,
  layout: `
rehmth jgfplsdftn | ru-late-courier
gjcskrf gjnthzkfcm | ru-lost-parcel
nhtr-yjvth | ru-track
bpvtybnm flhtc | ru-change-address
cfvjdsdjp | ru-pickup
gjcnfvfn | ru-postomat
rehmth yfuhe,bk | ru-courier-rude
,hfr | ru-defect
wfhfgbyf | ru-scratch
pfgf[ | ru-smell
ufhfynbz chjr | ru-warranty-term
pfgxfcnb | ru-spare-parts
cj,hfnm vt,tkm | ru-master
lbpfqyth | ru-design
djpdhfn ,tp xtrf | ru-no-receipt
j,vtyznm | ru-exchange
jnvtybnm pfrfp | ru-cancel-order
ghtlpfrfp | ru-preorder
yfkbxbt | ru-out-of-stock
hfcchjxrf | ru-instalments
ghjvjrjl | ru-promo-code
hfcghjlf;f | ru-sale-when
,jyecs | ru-bonus-how
cthnbabrfn | ru-gift-card
gfhrjdrf | ru-parking
cj,frf | ru-with-dog
gfylec | ru-wheelchair
jxthtlm | ru-queue
gfhjkm | ru-password
jngbcfnmcz | ru-unsubscribe
vjityybrb | ru-scam
dfrfycbb | ru-vacancy
rfnfkju | ru-catalogue
bycnherwbz | ru-instruction
сщгкшук дфеу | en-late-courier
екфслштп | en-track
дщслук | en-locker
цкщтп шеуь | en-wrong-item
цфккфтен | en-warranty
куагтв | en-refund-when
учсрфтпу | en-exchange
сфтсуд щквук | en-cancel
ышяу | en-exchange
пшае сфкв | en-gift-card
щзутштп рщгкы | en-hours
зфклштп | en-parking
црууддсрфшк | en-wheelchair
фзз скфыр | en-app-crash
ьфтгфд | en-manual
вуышптук | en-designer`,
};
