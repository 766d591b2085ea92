import { Aws, CfnParameter, Duration, Stack } from 'aws-cdk-lib'
import {
  AllowedMethods,
  CachePolicy,
  CfnDistribution,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Api } from './api'
import type { Stage } from './stages'

/** What the pages use themselves; nothing of it for anybody they might show. */
const own = ['camera', 'geolocation']
const nobodys = ['microphone', 'payment', 'usb', 'bluetooth', 'serial', 'midi', 'display-capture', 'browsing-topics']
const permissionsPolicy = [...own.map((name) => `${name}=(self)`), ...nobodys.map((name) => `${name}=()`)].join(', ')

/**
 * One domain for pages and API. China's CloudFront has no functions, no origin access control and no default domain:
 * so an origin access identity, no rewriting, and a certificate from IAM, which both partitions know.
 */
export class Sites extends Construct {
  constructor(scope: Construct, { domain }: Stage, { api, bucket }: { readonly api: Api; readonly bucket: Bucket }) {
    super(scope, 'Sites')
    const pages = S3BucketOrigin.withOriginAccessIdentity(bucket)
    const gateway = new HttpOrigin(`${api.http.apiId}.execute-api.${Stack.of(this).region}.${Aws.URL_SUFFIX}`)
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Ruhu ${domain}`,
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      defaultBehavior: {
        origin: pages,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: this.pageHeaders(),
      },
      additionalBehaviors: {
        '/api/*': {
          origin: gateway,
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
      },
    })
    this.useDomain(distribution, domain)
  }

  private useDomain(distribution: Distribution, domain: string): void {
    const certificate = new CfnParameter(Stack.of(this), 'CertificateId', {
      type: 'String',
      description: 'Id of the server certificate in IAM for this installation’s domain',
    })
    const resource = distribution.node.defaultChild
    if (!(resource instanceof CfnDistribution)) throw new Error('a distribution without its resource')
    resource.addPropertyOverride('DistributionConfig.Aliases', [domain])
    resource.addPropertyOverride('DistributionConfig.ViewerCertificate', {
      IamCertificateId: certificate.valueAsString,
      SslSupportMethod: 'sni-only',
      MinimumProtocolVersion: 'TLSv1.2_2021',
    })
  }

  private pageHeaders(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'PageHeaders', {
      securityHeadersBehavior: {
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override: true },
      },
      customHeadersBehavior: {
        customHeaders: [{ header: 'permissions-policy', value: permissionsPolicy, override: true }],
      },
    })
  }
}
