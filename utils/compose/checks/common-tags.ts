/** Words of which English tags are often made, to find where one ends. */
export const tagWords: ReadonlySet<string> = new Set(
  (
    'social media marketing content digital sales strategy business small local women men tech new product launch customer ' +
    'service experience support success story stories remote team culture leadership job jobs hiring career advice tips ' +
    'brand branding design thinking user research data science machine learning artificial intelligence climate change ' +
    'action green energy clean water zero waste plastic free mental health public speaking personal development growth ' +
    'hacking hack start up seed funding venture capital open source web site developer developers software engineering ' +
    'front back end cloud computing cyber security real estate home office decor interior food lover travel photo ' +
    'photography nature street art black friday cyber monday happy holidays throwback thursday motivation monday wisdom ' +
    'wednesday good morning made in by for the of and to on with your our my we are love live life style hand crafted ' +
    'slow fashion week day world earth international book club reading list writing community building future work life ' +
    'balance diversity inclusion sustainability sustainable fair trade supply chain project management case study lead ' +
    'generation inbound email search engine video creator economy influencer affiliate account based demand go market ' +
    'human resources people analytics employee engagement advocacy thought event planning behind scenes coming soon ' +
    'refill station stations bottle bottles campus hotel hotels summer winter spring autumn sale drop update'
  ).split(' '),
);

/** One word, whatever parts it seems to have. */
export const oneWord: ReadonlySet<string> = new Set(
  (
    'marketing healthcare workplace software hardware network networking website weekend football basketball lifestyle ' +
    'background frontend backend fullstack startup startups fundraising handmade homemade hackathon storytelling ' +
    'sustainability workshop workflow teamwork bookstore bookclub webdesign worldwide anybody everyone onboarding ' +
    'cybersecurity ecommerce livestream timeline newsletter podcast copywriting b2b outdoors upcoming daylight'
  ).split(' '),
);
