/** English replies of the same invented shop: `id | title | folder | tags | text`. */
export const libraryEn = `
en-late-courier | Courier is running late | Delivery | courier, time | Sorry to keep you waiting! Our driver is stuck in traffic and should be with you within the hour.
en-late-parcel | Parcel delayed in transit | Delivery | parcel, delay | Your parcel is taking longer than we promised. We have asked the carrier and will write back by 6 pm.
en-lost-parcel | Parcel lost | Delivery | lost, claim | It looks as if the carrier has lost it. We are packing a replacement today.
en-not-received | Marked delivered but not received | Delivery | delivered, missing | We see it was marked as delivered and you have nothing. We are checking the signature.
en-track | Tracking an order | Delivery | tracking number | Your tracking number is in the dispatch email. Movement shows up after a day.
en-change-address | Changing the delivery address | Delivery | address | We can change it until the courier has it. Please send the new one in a private message.
en-reschedule | Reschedule a delivery | Delivery | another day | Happy to move it to another day. Send us a date in a private message.
en-delivery-cost | How much is delivery | Delivery | shipping fee | Delivery is 4 pounds, free above 50.
en-delivery-abroad | Shipping abroad | Delivery | international, countries | We only ship within the country for now.
en-click-collect | Click and collect | Delivery | pick up, store | Your order waits in the shop for five days. Bring the code from the message.
en-locker | Locker does not open | Delivery | locker | The door sometimes sticks. Press “My door did not open” on the screen.
en-upstairs | Carrying furniture upstairs | Delivery | stairs, lift | Our crew carries it up: free with a lift, a small fee without.
en-driver-rude | Rude driver | Complaints about people | driver, rude | Nobody should talk to you like that. We have told the crew manager, who will contact you today.
en-damaged-box | Damaged packaging | Damage and faults | box, dented | Sorry the box arrived dented. Please check the inside and send us a photo.
en-broken | Arrived broken | Damage and faults | broken, glass | We are sorry it did not survive the trip. A new one is on us, keep the pieces.
en-faulty | Faulty product | Damage and faults | fault, defect | Sorry about the fault. Refund or replacement, whichever you prefer.
en-scratched | Scratched furniture | Damage and faults | scratch | There should be no scratches. Send a picture and we will send somebody or take something off the price.
en-wrong-item | Wrong item sent | Damage and faults | mix-up | We mixed it up. The right one is coming and we collect the other.
en-missing-part | Missing screws or parts | Damage and faults | screws, fittings | Tell us the part number in the leaflet, it goes out tomorrow.
en-missing-item | Item missing from the order | Damage and faults | incomplete | One thing did not make it into the box. It follows at no cost.
en-colour | Colour differs from the picture | Damage and faults | colour | Screens shift shades, but we understand. Send it back if it does not suit.
en-smell | Smell of new furniture | Damage and faults | odour | A light smell airs out in a few days. If it stays, we take it back.
en-stopped | Appliance stopped working | Warranty and repair | breakdown | Sorry it stopped. It is covered, bring it to any of our shops.
en-warranty | How long is the warranty | Warranty and repair | guarantee | Two years for furniture, one for appliances. No receipt needed.
en-repair-slow | Repair takes too long | Warranty and repair | repair, delay | The repair is slower than promised, our fault. You can have a loan appliance meanwhile.
en-spares | Buying spare parts | Warranty and repair | spares | Spare parts and covers are sold separately, tell us the model.
en-assembly | Booking assembly | Services | fitter, assembly | Our fitter can come the day after delivery.
en-old-sofa | Taking away old furniture | Services | removal, recycling | We take the old sofa when we bring the new one.
en-gift-wrap | Gift wrapping | Services | gift, wrapping | We wrap it and add a card with your words.
en-designer | Help from a designer | Services | interior design | A designer draws your room within a week.
en-return-how | How to return something | Returns | return | Bring it to any shop or book a collection within 30 days.
en-refund-when | When will I get my refund | Returns | refund, money | The money goes back to the same card in three to ten days.
en-refund-late | Refund has not arrived | Returns | refund, overdue | It has been more than ten days and that is not right. We are tracing the payment.
en-return-refused | Return refused in store | Returns | refused | Tell us in a private message what they said, we will look at it again.
en-exchange | Exchange for another size | Returns | exchange, size | We swap it if the size is in stock.
en-no-receipt | Returning without a receipt | Returns | receipt | No receipt needed, we can find the purchase by your phone number.
en-no-return | What cannot be returned | Returns | exceptions | Mattresses, bedding and cut fabric cannot come back by law.
en-cancel | Cancel an order | Orders | cancellation | Cancelled. You will get an email to confirm.
en-we-cancelled | Order cancelled by us | Orders | cancellation, stock | Sorry, it sold out before the website noticed. The money is on its way back.
en-add-item | Add something to an order | Orders | change order | We can add it until the order is packed.
en-where-order | Where is my order | Orders | status | Let us look. Send the order number in a private message.
en-no-email | No confirmation email | Orders | email, confirmation | Please look into the spam folder. We can send it again.
en-preorder | Preorder | Orders | preorder, launch | You can preorder: we charge you when it ships.
en-sold-out | Sold out | Stock | stock | Gone for now. Press “Tell me” and you will hear first.
en-restock | When is it back in stock | Stock | restock | The next delivery to the warehouse is expected in two weeks.
en-discontinued | Discontinued product | Stock | discontinued | It is no longer made. The new range has something close.
en-payment-ways | Ways to pay | Payment | cards, cash | Cards, bank transfer and cash on delivery.
en-payment-failed | Payment does not go through | Payment | declined | Try another card or reload the page. We can send a payment link.
en-charged-twice | Charged twice | Payment | double charge | The second one is a hold that the bank lets go within three days.
en-instalments | Pay in instalments | Payment | instalments, credit | Six months without interest, set up in the basket.
en-invoice | Invoice for a company | Payment | invoice, VAT | We can make out an invoice, send us the company details.
en-promo | Promo code does not work | Discounts | voucher code | A code works once and not together with the sale.
en-sale | When is the next sale | Discounts | sale | Twice a year, in January and July.
en-till-price | Different price at the till | Discounts | price tag | That should not happen: the tag counts.
en-cheaper | Cheaper elsewhere | Discounts | price match | Send a link: if it is the same, we match it.
en-points-gone | Loyalty points disappeared | Loyalty | points, expired | Points expire after a year. We will look at your card.
en-points-spend | Spending loyalty points | Loyalty | points | Points pay for up to a third of a purchase.
en-gift-card | Gift card | Loyalty | gift card, balance | It is valid for two years and what is left stays.
en-hours | Opening hours | Shops | hours | Every day from ten to ten.
en-hours-holiday | Bank holiday hours | Shops | hours, holidays | Closed on New Year’s Day, open from noon on other holidays.
en-parking | Parking | Shops | car | Two hours free, entrance from the yard.
en-dog | Are dogs allowed | Shops | pets | Yes, on a lead.
en-wheelchair | Wheelchair access | Shops | access, ramp | Every shop has a ramp and a lift.
en-staff-rude | Rude shop assistant | Complaints about people | staff, rude | We are embarrassed. The store manager will call you.
en-phone | Nobody answers the phone | Complaints about people | call centre, hold | The line was overloaded, sorry. Write here, it is faster.
en-thanks | Thanks for the review | Thanks | praise | Thank you for sharing! We are happy you like it.
en-thanks-staff | Praise for a colleague | Thanks | staff, praise | Lovely to hear! We will pass it on to her.
en-idea | Thanks for an idea | Thanks | suggestion | A good thought, passed on to the team.
en-site-down | Website is down | Website and app | outage | The site is down and we are fixing it. We will post here when it works.
en-app-crash | App crashes | Website and app | app, bug | Please update the app. If it closes again, tell us the phone model.
en-login | Cannot log in | Website and app | password, login | Reset the password from the sign-in page.
en-delete-account | Delete my account | Website and app | privacy, data | We erase the account and its data within three days.
en-unsubscribe | Unsubscribe from emails | Website and app | newsletter | Done. One more may be on its way.
en-scam | Scammers in our name | Safety | fraud, phishing | That is not us. Tell nobody your codes and do not follow the link.
en-jobs | Jobs | Work and partners | vacancies, career | Open positions are on the careers page.
en-influencer | Working with influencers | Work and partners | collaboration | Write to our advertising desk with your reach.
en-materials | What is it made of | Products | materials | Certified wood and fabric without formaldehyde.
en-wash | Washing the covers | Products | care, washing | Wash at thirty degrees, dry in the shade.
en-manual | Lost assembly instructions | Products | manual, leaflet | All leaflets are on the product page.
en-kids | Is it safe for children | Products | kids, safety | The cots were tested, the paint is water-based.
`;
