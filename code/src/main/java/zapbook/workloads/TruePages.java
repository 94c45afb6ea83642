package zapbook.workloads;

/** What {@link RecordedProgram} needs to know of {@code true}. */
final class TruePages {
  /** Its pages: first one, in hexadecimal, and how many in a row. */
  static final String PAGES = """
      108+3 10d+1 110+2 4000+12 400d+10 4018+12 4025+1 4027+4 402c+1 4031+4
      4835+4 483a+5 4840+4 4845+2 484a+16 485b+19 487b+1 4881+1 4883+2
      48c9+1 48cb+2 48d1+3 48e1+5 48f6+3 491a+1 4943+1 494e+1 4995+1 499e+1
      4a15+7 4a1f+3 4a27+3 1ffeffe+3
      """;

  /** What it touches in each thousand accesses. */
  static final String WINDOWS = """
      beFIbfBWBVagBUbdavBXaybr.BVFIBUbrbeavazbjBXbbbabpaybnbfbgawbcbiaqarblB
      WbtaaambmagAEbhbdbs.FIbdbcbsbmBXbnblbvBUaqbramBWbpalbqbhaibiagAEawbbbj
      bfFHahbkbeanFGaaaoakBY.BYFGamBVbkblCDCCanBXcaavBWaqawbbaoFHbebcbfFIbjb
      hbiaiaealbmaaahbnagbuakayceaxbqbr.FHaxazBVcfaacjcgckciclchaybnblaqBXBY
      aoakbkalamaiBWEYanEWcmavcnbmdqbqawbbbcaeahagfibh.BWBYBXFIBVbcbfaxaeaaa
      qbmbnewdrdqdsbqccagbrboBZbhbiavazbuaw.BXBVFIaqbkawFEFFavbfbzBYBUazbibh
      BWasatEWdtETEUEVEXEYdsdrdgapdoaoFHaeaacccacncocrbmdqbnbpdhdkcsdidb.bxa
      eaaBYbvFIcccaEWcnapcocqFHaodbdrbmdqbnatbpdsdadjBWcrdkagbzbqcxcpcudn.aa
      apFIdabxbvatBYbpEWdsdrcydkBWaoFHaecccacncocpbmdqbndfcrdgcvcqdlbqcxdp.b
      xaaBYbvFIcccaEWcnBWagapFHaobmdpbqbnbzdqcratbpdscsdlaecoEYdrcycpctdidcc
      zdn.BYFIcccabvEWcnapcpaoBWagFHbmdnbqbnbzdqcratbpdsdrdgdmbxaeaacodpdhdf
      czcw.bvBYFIEWcnapcpFHaocwdqbmbnatbpdsBWEYctdnbxaeaabqdjcccacscodrdbcqd
      acxdecr.apFIaodeBYbvatbpEWdsdqctdnBWbxFHaeaacccacncpbmbndrdgcocrcwdjdk
      agbzdadocqcsdh.FIapdoBWBYaobxFHbvaeaacccaEWcncocrdhdrbmdqbnatbpdscydic
      pdacqEYdbdpdccwdk.BYbvFIcccaEWcnapcocqaoBWagFHbmdpbnbzbqdqcratbpdsEYdr
      dabxaeaacwcpdgcscvdlcxcy.BYFIcpFHaocydrbmdqbnapbvatbpEWdsdaBWbxaeaaCCc
      acncocqdbdpcrelEXFBasdtekeienehegemejbkbhawBZCD.CCBYFIapcaBWaoBXFHbvAE
      aaewcncocqddbmdibndratbpagdbdnasbkbhAFbqdq.BXFIaaatbpAEbyapBWaoFHbvccc
      aewcnagcocqddbmdibndrdqdabqdpbleyAFdkcpcxdcdlas.FIaaBXAFabatasBVbkbhBW
      awFEFFbzBYbtbletbiajakBUaqcacmagbdbrapaoaeccewcncocrdebmdobndrdqcpcubq
      dncqdbdpdadjdmdfbp.BXFIaoFHbybvaeaacccaewcnapcocqdabmbqbndjagdrbzdqatB
      WbpcpcudlcrdhbbBUasbkbibhahaqcwerFEdweyeuFDFCepFAedduEXaxaudsdpavazebe
      zbe.bhFIbbBWbvaiBXaybkbebfakBYcccbaaewetdvfdEXEYFCeqduesAFacaedyEZFEax
      audscrdqapdoaocacnagbmbqbnbzavdxdzeeblefaheoFBadCDeaebec.
      """;

  private TruePages() { }
}
